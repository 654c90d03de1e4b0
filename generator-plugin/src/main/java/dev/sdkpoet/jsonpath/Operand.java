package dev.sdkpoet.jsonpath;

/** What is compared. */
sealed interface Operand extends Argument {
    /** @param value a text, a number, true, false or null, as {@link Values} has them */
    record Literal(Object value) implements Operand {}

    /** @param query leads to one value at most */
    record Single(Query query) implements Operand {}

    record Result(Call call) implements Operand {}
}

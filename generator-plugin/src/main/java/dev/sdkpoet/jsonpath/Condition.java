package dev.sdkpoet.jsonpath;

import java.util.List;

/** What a filter asks of a value. */
sealed interface Condition extends Argument {
    record Or(List<Condition> either) implements Condition {}

    record And(List<Condition> all) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record Exists(Query query) implements Condition {}

    record Test(Call call) implements Condition {}

    record Comparison(Operand left, String operator, Operand right) implements Condition {}
}

package dev.sdkpoet.jsonpath;

/** What a function is given. */
sealed interface Argument permits Query, Condition, Operand {}

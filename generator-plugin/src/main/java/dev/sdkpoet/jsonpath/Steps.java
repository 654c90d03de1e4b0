package dev.sdkpoet.jsonpath;

/** How much may still be looked at: a path may visit each value again for each other one. */
final class Steps {
    private long left;

    Steps(long most) {
        left = most;
    }

    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new JsonPathException("it looks at too many values");
        }
    }
}

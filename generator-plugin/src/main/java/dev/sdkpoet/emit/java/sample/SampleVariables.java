package dev.sdkpoet.emit.java.sample;

import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import java.util.Set;

/** The variables of examples and tests that hold inputs. */
public final class SampleVariables {
    /** What they call their other variables. */
    private static final Set<String> TAKEN =
            Set.of("args", "client", "api", "result", "e", "call", "response", "later", "item");

    private SampleVariables() {}

    /** The input's own name in Java, unless another variable has it. */
    public static String of(Call call, Input input) {
        String variable = input.variable();
        if (!TAKEN.contains(variable)) {
            return variable;
        }
        String other = variable + "Value";
        boolean isTaken = call.names().parameters().values().stream()
                .anyMatch(names -> names.variable().equals(other));
        return isTaken ? variable + "_" : other;
    }
}

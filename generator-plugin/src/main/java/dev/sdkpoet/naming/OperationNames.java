package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The Java names of one operation.
 *
 * @param api the interface that has its methods
 * @param constant the field that describes its request, unique in its API, for example {@code CREATE_INVITE}
 * @param calls one for each {@linkplain Signature#of signature}, in the same order
 */
public record OperationNames(ClassName api, String constant, List<CallNames> calls) {
    public OperationNames {
        calls = List.copyOf(calls);
    }
}

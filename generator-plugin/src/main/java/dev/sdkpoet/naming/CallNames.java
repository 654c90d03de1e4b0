package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.Parameter;
import java.util.List;
import java.util.Map;

/**
 * The Java names of an operation with one of its request bodies and results.
 *
 * @param method the plain method, for example {@code createInvite}
 * @param callMethod the method that prepares the call, for example {@code createInviteCall}
 * @param pagesMethod the method that follows pages, for example {@code listInvitePages}; only a paged operation may use it
 * @param formerMethods earlier names of the plain method, from which those of the others follow
 * @param options the class of its optional inputs; only a signature with options may use it
 * @param params the class of all its inputs; only a signature that uses params may use it
 * @param parameters the names of its parameters and form fields
 * @param bodyArgument the variable, accessor and builder method of a body that is one argument
 * @param example the class of an example that calls it, for example {@code CreateInviteExample}
 * @param pagesExample the class of an example that goes through its pages
 */
public record CallNames(
        String method,
        String callMethod,
        String pagesMethod,
        List<String> formerMethods,
        ClassName options,
        ClassName params,
        Map<ParameterKey, MemberNames> parameters,
        String bodyArgument,
        String example,
        String pagesExample) {
    public CallNames {
        formerMethods = List.copyOf(formerMethods);
        parameters = Map.copyOf(parameters);
    }

    /** What the plain method, the one that prepares the call and the one that follows pages are called after an earlier name. */
    public Map<String, String> formerNames(String formerMethod) {
        List<String> full = MethodNamer.fullNames(formerMethod);
        return Map.of(method, full.get(0), callMethod, full.get(1), pagesMethod, full.get(3));
    }

    /** The names of one of this call's parameters. */
    public MemberNames parameter(Parameter parameter) {
        MemberNames names = parameters.get(ParameterKey.of(parameter));
        if (names == null) {
            throw new IllegalArgumentException(
                    method + " has no " + parameter.in() + " parameter " + parameter.wireName());
        }
        return names;
    }

    /** What tells a parameter from the others of its call. */
    public record ParameterKey(Parameter.Location in, String wireName) {
        static ParameterKey of(Parameter parameter) {
            return new ParameterKey(parameter.in(), parameter.wireName());
        }
    }
}

package dev.sdkpoet.model;

import java.util.List;

/**
 * What a request says to be answered with a stream instead of one whole: {@code "stream": true}.
 *
 * @param names the names that lead to it in a JSON body; a single one may also be that of a parameter or of a field of a form
 * @param exclusive whether other calls than those for a stream never say it
 */
public record StreamSwitch(List<String> names, boolean exclusive) {
    public StreamSwitch {
        names = List.copyOf(names);
    }

    /** Whether it is this parameter. */
    public boolean isFor(Parameter parameter) {
        boolean canBeMeant = switch (parameter.in()) {
            case QUERY, FORM, PART -> true;
            case PATH, HEADER, COOKIE -> false;
        };
        return canBeMeant && names.equals(List.of(parameter.wireName()));
    }
}

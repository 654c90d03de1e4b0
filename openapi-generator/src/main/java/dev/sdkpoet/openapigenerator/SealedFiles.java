package dev.sdkpoet.openapigenerator;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.SupportingFile;

/** Where OpenAPI Generator would put a user's own templates, once everything is planned: it says that they have no place here. */
final class SealedFiles {
    private static final String REFUSAL =
            "<files>: sdkpoet renders its own templates only. Set extraTemplates of sdkpoet's Maven plugin instead.";

    private SealedFiles() {}

    static List<SupportingFile> list(List<SupportingFile> planned) {
        return new AbstractList<>() {
            @Override
            public SupportingFile get(int index) {
                return planned.get(index);
            }

            @Override
            public int size() {
                return planned.size();
            }

            @Override
            public void add(int index, SupportingFile file) {
                throw new IllegalArgumentException(REFUSAL);
            }

            @Override
            public SupportingFile remove(int index) {
                throw new IllegalArgumentException(REFUSAL);
            }

            @Override
            public void replaceAll(UnaryOperator<SupportingFile> change) {
                throw new IllegalArgumentException(REFUSAL);
            }
        };
    }

    static Map<String, String> map() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return Set.of();
            }

            @Override
            public String put(String template, String suffix) {
                throw new IllegalArgumentException(REFUSAL);
            }
        };
    }
}

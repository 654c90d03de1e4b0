package dev.sdkpoet.migrate;

import dev.sdkpoet.model.CustomType;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code <type>} of {@code <types>}.
 *
 * @param element {@code schema} or {@code format}
 * @param codec a class that is yet to be written; "" for none
 */
record MappedType(String element, String subject, String java, String codec) {
    /** What OpenAPI Generator calls types of formats. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("OffsetDateTime", "date-time"),
            Map.entry("DateTime", "date-time"),
            Map.entry("date-time", "date-time"),
            Map.entry("LocalDate", "date"),
            Map.entry("Date", "date"),
            Map.entry("date", "date"),
            Map.entry("UUID", "uuid"),
            Map.entry("URI", "uri"),
            Map.entry("Double", "double"),
            Map.entry("Float", "float"));

    private static final String TEXT = "string+";

    /**
     * One pair of {@code schemaMappings} or {@code typeMappings}; nothing if it doesn't say which schema or format it is for, or which package
     * the class is in.
     *
     * @param imports simple names of classes, and their names with packages
     */
    static Optional<MappedType> of(String setting, Setting pair, Map<String, String> imports) {
        boolean isSchema = setting.equals("schemaMappings");
        String from = pair.name();
        String format = from.startsWith(TEXT) ? from.substring(TEXT.length()) : FORMATS.get(from);
        String subject = isSchema ? from : format;
        String named = imports.getOrDefault(pair.value(), pair.value());
        String java = named.equals("Instant") ? CustomType.INSTANT : named;
        if (subject == null || java.indexOf('.') < 0) {
            return Optional.empty();
        }
        String codec = new CustomType(java, "").needsNoCodec() ? "" : java + "Codec";
        return Optional.of(new MappedType(isSchema ? "schema" : "format", subject, java, codec));
    }
}

package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody.FieldList;
import dev.sdkpoet.model.RequestBody.PartHeader;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.read.node.HeaderNames;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the headers of parts: those that have one possible value are sent, others are the caller's, or told. */
final class PartHeaderReader {
    /** What a part has in any case. */
    private static final Set<String> OF_EACH_PART = Set.of("content-type", "content-disposition");

    private static final String TRANSFER_ENCODING = "Content-Transfer-Encoding";
    private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    private final SchemaContext context;

    PartHeaderReader(SchemaContext context) {
        this.context = context;
    }

    List<PartHeader> read(Media media, FieldList parts) {
        List<PartHeader> headers = new ArrayList<>();
        List<Parameter> all = new ArrayList<>(parts.given());
        parts.constants().stream().map(Constant::parameter).forEach(all::add);
        for (Parameter part : all) {
            SpecNode encoding = media.encoding(part.wireName());
            if (encoding != null) {
                context.fields().map(encoding, "headers").forEach((name, written) -> {
                    if (!OF_EACH_PART.contains(name.toLowerCase(Locale.ROOT))) {
                        add(part, name, context.follow(written), headers);
                    }
                });
            }
            if (isEncoded(part) && headers.stream().noneMatch(each -> isTransferEncoding(each, part))) {
                headers.add(new PartHeader(part.wireName(), TRANSFER_ENCODING, "base64"));
            }
        }
        return headers;
    }

    private void add(Parameter part, String name, SpecNode header, List<PartHeader> headers) {
        SpecNode schema = header.get("schema");
        String value = schema == null
                ? null
                : OnlyValue.of(schema, context).map(OnlyValue::text).orElse(null);
        if (value != null && HeaderNames.isValid(name) && VALUE.matcher(value).matches()) {
            headers.add(new PartHeader(part.wireName(), name, value));
        } else if (FlatTypes.isFile(part.type())) {
            context.note(header, "header `" + name + "` of this part is the caller's: `Upload.withHeader`.");
        } else if (context.fields().flag(header, "required")) {
            context.warn(
                    header,
                    "header `" + name
                            + "` of this part isn't sent: only files have headers of the caller, and others those with"
                            + " one possible value. Give it an `enum` of one, or make it optional.");
        } else {
            context.note(
                    header, "header `" + name + "` of this part isn't sent; only files have headers of the caller.");
        }
    }

    /** Base64 in a part that isn't plain text (OpenAPI 3.1.1, section 4.8.15.3). */
    private static boolean isEncoded(Parameter part) {
        if (part.contentType() == null || !FlatTypes.is(FlatTypes.item(part.type()), ScalarType.BASE64)) {
            return false;
        }
        return !part.isJson() && !MediaType.of(part.contentType()).essence().equals("text/plain");
    }

    private static boolean isTransferEncoding(PartHeader header, Parameter part) {
        return header.part().equals(part.wireName()) && header.name().equalsIgnoreCase(TRANSFER_ENCODING);
    }
}

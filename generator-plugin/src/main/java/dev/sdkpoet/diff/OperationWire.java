package dev.sdkpoet.diff;

import dev.sdkpoet.model.KnownValue;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.naming.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operation sends and expects, where no Java signature shows it. */
record OperationWire(TypeTexts texts) {
    static final String PATH = "path";
    static final String NAME = "name on the wire";
    static final String PLACE = "place";
    static final String IN_PATH = words(Parameter.Location.PATH);

    /** {@code {petId}} */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    Map<String, String> of(Operation operation, Signature signature) {
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put("method", operation.method());
        wire.put(PATH, path(operation.path(), signature));
        Request request = signature.request();
        request.constants().forEach(constant -> wire.put(sent(constant.parameter()), constant.value()));
        request.parameters().stream()
                .filter(parameter -> parameter.preset() != null)
                .forEach(parameter ->
                        wire.put(sent(parameter), KnownValue.text(Objects.requireNonNull(parameter.preset()))));
        if (request.member() != null) {
            wire.put(
                    "member " + Wording.code(String.join("/", request.member().names())) + " of the body",
                    request.member().value() ? "true" : "never true");
        }
        operation.servers().stream()
                .findFirst()
                .filter(Server::isCallable)
                .ifPresent(server -> wire.put("server", server.defaultUrl()));
        wire.put("credentials", credentials(operation));
        wire.put("sent again after a failure", operation.idempotent() || operation.sentKey() != null ? "yes" : "no");
        if (operation.sentKey() != null) {
            wire.put("header with a key that is always sent", operation.sentKey());
        }
        RequestBody body = request.body();
        if (body != null) {
            wire.put("media type", body.mediaType());
        }
        String demanded = Stream.concat(
                        signature
                                .all()
                                .filter(parameter -> parameter.doc().isRequiredByServer())
                                .map(Parameter::wireName),
                        signature.bodyArgument().stream()
                                .filter(whole -> whole.doc().isRequiredByServer())
                                .map(whole -> "the body"))
                .collect(Collectors.joining(", "));
        if (!demanded.isEmpty()) {
            wire.put("options that the server requires", demanded);
        }
        if (body instanceof RequestBody.Fields form && !form.list().needed().isEmpty()) {
            wire.put(
                    "fields without which others can't be sent",
                    String.join(", ", form.list().needed()));
        }
        if (body instanceof RequestBody.Multipart multipart) {
            multipart
                    .headers()
                    .forEach(header -> wire.put(
                            "header " + Wording.code(header.name()) + " of part " + Wording.code(header.part()),
                            header.value()));
        }
        operation.errorResponses().forEach(response -> addError(response, wire));
        return wire;
    }

    /** The path with numbers of arguments for their names, which only the document knows. */
    private static String path(String template, Signature signature) {
        List<String> names =
                signature.required().stream().map(Parameter::wireName).toList();
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.contains(found.group(1)) ? "{" + names.indexOf(found.group(1)) + "}" : found.group()));
    }

    Map<String, String> ofResponse(Request request) {
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put("accepted media types", String.join(", ", request.result().mediaTypes()));
        if (request.paging() != null) {
            wire.put("next page", paging(request.paging()));
        }
        return wire;
    }

    private static String credentials(Operation operation) {
        return !operation.needsCredentials()
                ? "none"
                : operation.security().stream()
                        .map(requirement -> requirement.schemes().isEmpty()
                                ? "none"
                                : requirement.schemes().stream()
                                        .map(SchemeUse::scheme)
                                        .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(" or "));
    }

    private static String paging(Paging paging) {
        return paging.accept(new NextPage())
                + ", items "
                + String.join("/", paging.items().path());
    }

    private static final class NextPage implements Paging.Visitor<String> {
        @Override
        public String nextUrl(Paging.NextUrl paging) {
            return "next url from " + String.join("/", paging.nextPath());
        }

        @Override
        public String token(Paging.Token paging) {
            return "token from " + String.join("/", paging.nextPath()) + " in " + (paging.isField() ? "field " : "")
                    + paging.parameter();
        }

        @Override
        public String bodyToken(Paging.BodyToken paging) {
            return "token from " + String.join("/", paging.nextPath()) + " in the body's "
                    + String.join("/", paging.target());
        }

        @Override
        public String lastItem(Paging.LastItem paging) {
            return "last item's " + String.join("/", paging.keyPath()) + " in " + paging.parameter();
        }

        @Override
        public String whileMore(Paging.WhileMore paging) {
            return paging.paging().accept(this) + ", while " + String.join("/", paging.morePath());
        }

        @Override
        public String pageNumber(Paging.PageNumber paging) {
            return "page in " + paging.parameter() + ", from " + paging.first();
        }

        @Override
        public String offset(Paging.Offset paging) {
            return "offset in " + paging.parameter();
        }

        @Override
        public String linkHeader(Paging.LinkHeader paging) {
            return "link header";
        }
    }

    private void addError(Response response, Map<String, String> wire) {
        response.contents().stream()
                .filter(content -> content.kind() == Response.Content.Kind.JSON && content.type() != null)
                .findFirst()
                .ifPresent(content -> wire.put(
                        "body of error " + response.status(), texts.of(Objects.requireNonNull(content.type()))));
    }

    Map<String, String> of(Parameter parameter) {
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put(NAME, parameter.wireName());
        wire.put(PLACE, words(parameter.in()));
        wire.put("style", words(parameter.style()) + (parameter.explode() ? ", exploded" : ""));
        if (!parameter.itemStyles().isEmpty()) {
            wire.put(
                    "style of items",
                    parameter.itemStyles().stream().map(OperationWire::words).collect(Collectors.joining(", ")));
        }
        wire.put("reserved characters", parameter.allowReserved() ? "as they are" : "encoded");
        if (parameter.contentType() != null) {
            wire.put("media type", parameter.contentType());
        }
        texts.dates(parameter.type()).ifPresent(format -> wire.put("dates", format));
        wire.putAll(SentLimits.of(parameter.doc(), parameter.type()));
        return wire;
    }

    /** Callers of a preset one, who didn't know of it, always send it. */
    private static String sent(Parameter parameter) {
        return noun(parameter.in()) + " " + Wording.code(parameter.wireName()) + " that is always sent";
    }

    private static String noun(Parameter.Location in) {
        return switch (in) {
            case FORM -> "form field";
            case PART -> "part";
            default -> words(in) + " parameter";
        };
    }

    /** {@code pipe delimited} */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

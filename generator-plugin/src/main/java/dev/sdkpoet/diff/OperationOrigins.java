package dev.sdkpoet.diff;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.MemberNames;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.naming.Signature;
import dev.sdkpoet.problem.SpecLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of one API, and what each takes and gives. */
final class OperationOrigins {
    private final OriginIndex.Builder origins;
    private final Client client;
    private final TypeTexts texts;
    private final OperationWire wire;
    private final String api;
    private final String simpleName;

    OperationOrigins(Client client, OriginIndex.Builder origins, ResourceNames names) {
        this.client = client;
        this.origins = origins;
        this.texts = new TypeTexts(client.names());
        this.wire = new OperationWire(texts);
        this.api = names.api().canonicalName();
        this.simpleName = names.api().simpleName();
    }

    void add(Operation operation) {
        List<Signature> signatures = Signature.of(operation);
        for (int i = 0; i < signatures.size(); i++) {
            CallNames names = client.names().operation(operation.id()).calls().get(i);
            new CallOrigins(operation, signatures.get(i), names).add(i % operation.requestsPerResult() == 0);
        }
    }

    /** The parts of one way to call an operation. */
    private final class CallOrigins {
        private final Operation operation;
        private final Signature signature;
        private final CallNames names;
        private final String key;
        private final String java;
        private final String options;
        private final String params;

        CallOrigins(Operation operation, Signature signature, CallNames names) {
            this.operation = operation;
            this.signature = signature;
            this.names = names;
            this.key = api + "#" + names.method();
            this.java = simpleName + "." + names.method();
            this.options = names.options().canonicalName();
            this.params = names.params().canonicalName();
        }

        private Result result() {
            return signature.request().result();
        }

        private boolean isUsual() {
            return result().equals(operation.result());
        }

        /** @param isPreferred whether the body is the operation's first; others say which they are */
        void add(boolean isPreferred) {
            RequestBody body = signature.request().body();
            String sent = isPreferred || body == null ? "" : " (" + body.mediaType() + ")";
            String which = sent
                    + (isUsual()
                            ? ""
                            : " (answered with " + result().mediaTypes().get(0) + ")");
            Origin origin = new Origin(
                    Origin.Kind.OPERATION,
                    key,
                    operation.id() + which,
                    operation.method() + " " + operation.path() + which,
                    java,
                    null,
                    sent.isEmpty() || body == null ? operation.location() : body.location(),
                    Map.of(Origin.PATH, operation.path()),
                    wire.of(operation, signature),
                    new Origin.Building(signature.usesParams(), false, false));
            origins.add(origin, key, api + "#" + names.callMethod(), api + "#" + names.pagesMethod(), options, params);
            signature.all().forEach(this::addParameter);
            signature.bodyArgument().ifPresent(this::addBody);
            addResponse();
        }

        private void addParameter(Parameter parameter) {
            MemberNames member = names.parameter(parameter);
            Map<String, String> shape = new LinkedHashMap<>();
            shape.put(Origin.REQUIRED, Boolean.toString(parameter.required()));
            shape.put(Origin.TYPE, texts.of(parameter.type()));
            addInput(
                    Origin.Kind.PARAMETER,
                    parameter.wireName(),
                    member,
                    parameter.required(),
                    parameter.location(),
                    shape,
                    wire.of(parameter));
        }

        private void addBody(RequestBody.Whole body) {
            Map<String, String> shape = new LinkedHashMap<>();
            shape.put(Origin.REQUIRED, Boolean.toString(body.required()));
            shape.put(Origin.TYPE, texts.of(body));
            String name = names.bodyArgument();
            addInput(
                    Origin.Kind.BODY,
                    "",
                    new MemberNames(name, name, name),
                    body.required(),
                    body.location(),
                    shape,
                    body.valueType()
                            .map(type -> SentLimits.of(body.doc(), type))
                            .orElse(Map.of()));
        }

        /** What is optional, or one of many, has methods of its own. */
        private void addInput(
                Origin.Kind kind,
                String label,
                MemberNames member,
                boolean required,
                SpecLocation place,
                Map<String, String> shape,
                Map<String, String> sent) {
            Origin origin = new Origin(
                    kind,
                    key + " " + (kind == Origin.Kind.BODY ? kind : member.variable()),
                    "",
                    label,
                    java(member, required),
                    key,
                    place,
                    shape,
                    sent,
                    new Origin.Building(false, required && signature.usesParams(), !required));
            origins.add(
                    origin,
                    options + "#" + member.accessor(),
                    options + ".Builder#" + member.variable(),
                    params + "#" + member.accessor(),
                    params + ".Builder#" + member.variable());
            if (member.part() != null) {
                origins.add(origin, options + ".Builder#" + member.part(), params + ".Builder#" + member.part());
            }
        }

        /** {@code PetApi.createPet(token)}, {@code ListPetsOptions.pageSize()} */
        private String java(MemberNames member, boolean required) {
            if (signature.usesParams()) {
                return names.params().simpleName() + "." + member.accessor() + "()";
            }
            return required
                    ? java + "(" + member.variable() + ")"
                    : names.options().simpleName() + "." + member.accessor() + "()";
        }

        private void addResponse() {
            Map<String, String> shape = new LinkedHashMap<>();
            shape.put(Origin.TYPE, texts.of(result()));
            shape.put(Origin.PAGED, Boolean.toString(signature.request().paging() != null));
            origins.add(new Origin(
                    Origin.Kind.RESPONSE,
                    key + " " + Origin.Kind.RESPONSE,
                    "",
                    "",
                    java,
                    key,
                    operation.responses().stream()
                            .filter(Response::isSuccess)
                            .findFirst()
                            .map(Response::location)
                            .orElse(operation.location()),
                    shape,
                    wire.ofResponse(signature.request()),
                    Origin.Building.NONE));
        }
    }
}

package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.naming.DocumentNames;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.JavadocText;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits the class that users start from: {@code TwilioChat.builder().basicAuth(…).build().v2().invites()}. */
public final class ClientEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return Stream.of(() -> JavaFiles.render(
                context.names().client(), context.changed(context.names().client(), new ClientClass(context).type())));
    }

    /** The class under construction. */
    private static final class ClientClass {
        private final JavaContext context;
        private final ClassName name;
        private final ClassName apiClient;
        private final List<SchemeMethods.Scheme> schemes;
        private final boolean isTwilio;

        ClientClass(JavaContext context) {
            this.context = context;
            this.name = context.names().client();
            this.apiClient = context.runtime(RuntimeType.API_CLIENT);
            this.schemes = SchemeMethods.schemes(context);
            this.isTwilio = TwilioHosts.areUsedBy(context.model());
        }

        TypeSpec type() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(javadoc())
                    .addField(apiClient, "client", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(constructor())
                    .addMethod(builderMethod());
            EnvironmentMethod.ofClient(context, isTwilio).ifPresent(spec::addMethod);
            spec.addMethod(toBuilderMethod());
            context.model().documents().forEach(document -> addAccessors(spec, document));
            return spec.addType(builder()).build();
        }

        private CodeBlock javadoc() {
            List<ApiDocument> documents = context.model().documents();
            ApiDocument.Info info = documents.get(0).info();
            CodeBlock own = documents.size() == 1
                    ? Javadocs.of(info.doc(), "The client.")
                    : CodeBlock.of("Calls the APIs of $L.", keys(documents));
            return CodeBlock.of("$L\n\n<p>Immutable and thread-safe: create one and share it.", own);
        }

        /** {@code v1, v2 and v3} */
        private static String keys(List<ApiDocument> documents) {
            List<String> keys = documents.stream()
                    .map(document -> JavadocText.code(document.key()))
                    .toList();
            int last = keys.size() - 1;
            return String.join(", ", keys.subList(0, last)) + " and " + keys.get(last);
        }

        private void addAccessors(TypeSpec.Builder spec, ApiDocument document) {
            DocumentNames names = context.names().document(document.key());
            if (names.accessor().isEmpty()) {
                document.resources()
                        .forEach(resource -> DocumentEmitter.addAccessors(spec, context, document, resource));
            } else {
                spec.addMethod(documentAccessor(document, names));
            }
        }

        // public TwilioChatV2 v2() { return new TwilioChatV2(client); }
        private static MethodSpec documentAccessor(ApiDocument document, DocumentNames names) {
            return MethodSpec.methodBuilder(names.accessor())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("The APIs of $L.", JavadocText.code(document.key()))
                    .returns(names.group())
                    .addStatement("return new $T(client)", names.group())
                    .build();
        }

        // private TwilioChat(ApiClient client) { this.client = client; }
        private MethodSpec constructor() {
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(apiClient, "client")
                    .addStatement("this.client = client")
                    .build();
        }

        private ClassName builderName() {
            return name.nestedClass("Builder");
        }

        // public static Builder builder() { return new Builder(); }
        private MethodSpec builderMethod() {
            return MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Starts from the defaults, with no credentials.")
                    .returns(builderName())
                    .addStatement("return new $T()", builderName())
                    .build();
        }

        // public Builder toBuilder() { return new Builder(client); }
        private MethodSpec toBuilderMethod() {
            return MethodSpec.methodBuilder("toBuilder")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Starts from this client's settings.")
                    .returns(builderName())
                    .addStatement("return new $T(client)", builderName())
                    .build();
        }

        // private Builder() { super("twilio-chat-client", "1.0.0"); }
        private MethodSpec.Builder builderConstructor() {
            Coordinates coordinates = context.emit().options().coordinates();
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement(
                            "super($L, $L)",
                            JavaLiteral.string(coordinates.artifactId()),
                            JavaLiteral.string(coordinates.version()));
        }

        // private Builder() {
        //     super("twilio-chat-client", "1.0.0");
        //     interceptor(new IdempotencyKeys("Idempotency-Key"));
        // }
        private MethodSpec newBuilderConstructor() {
            MethodSpec.Builder constructor = builderConstructor();
            context.model()
                    .sentKey()
                    .ifPresent(header -> constructor.addStatement(
                            "interceptor(new $T($L))",
                            context.runtime(RuntimeType.IDEMPOTENCY_KEYS),
                            JavaLiteral.string(header)));
            return constructor.build();
        }

        private ClassName runtimeBuilder() {
            return schemes.isEmpty() ? apiClient.nestedClass("Builder") : context.runtime(RuntimeType.SECURED_BUILDER);
        }

        // public Builder compressRequests() { return GzipBody.compress(this); }
        private MethodSpec compressRequests() {
            return MethodSpec.methodBuilder("compressRequests")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Compresses request bodies with gzip. Only for servers that accept it.")
                    .returns(builderName())
                    .addStatement("return $T.compress(this)", context.runtime(RuntimeType.GZIP_BODY))
                    .build();
        }

        private TypeSpec builder() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(builderName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("Builds {@link $T}. Not thread-safe.", name)
                    .superclass(ParameterizedTypeName.get(runtimeBuilder(), builderName()))
                    .addMethod(newBuilderConstructor())
                    .addMethod(builderConstructor()
                            .addParameter(apiClient, "client")
                            .addStatement("from(client)")
                            .build());
            schemes.forEach(scheme -> spec.addMethods(SchemeMethods.of(context, scheme, builderName())));
            EnvironmentMethod.ofBuilder(context, builderName(), isTwilio).ifPresent(spec::addMethod);
            if (isTwilio) {
                spec.addMethods(TwilioHosts.builderMethods(context, builderName()));
            }
            if (Call.all(context).anyMatch(call -> call.signature().request().body() != null)) {
                spec.addMethod(compressRequests());
            }
            return spec.addMethod(MethodSpec.methodBuilder("build")
                            .addModifiers(Modifier.PUBLIC)
                            .addJavadoc("Creates the client.")
                            .returns(name)
                            .addStatement("return new $T(client())", name)
                            .build())
                    .build();
        }
    }
}

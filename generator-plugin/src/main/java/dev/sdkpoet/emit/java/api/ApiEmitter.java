package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.CustomCode;
import dev.sdkpoet.emit.java.base.FormerMethod;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.Constraints;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits one interface for each API. Only the {@code …Call} method that takes everything is abstract, so a fake implements one
 * method for each operation; the rest are default methods over it.
 */
public final class ApiEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return context.model().documents().stream()
                .flatMap(document ->
                        document.resources().stream().map(resource -> () -> file(context, document, resource)));
    }

    private static GeneratedFile file(JavaContext context, ApiDocument document, Resource resource) {
        ResourceNames names = context.names().resource(document.key(), resource.tag());
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(names.api())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of(resource.doc(), fallback(resource)))
                .addAnnotations(CustomCode.annotations(
                        context.emit().options().additions().annotationsOf(document, resource)))
                .addSuperinterfaces(CustomCode.interfaces(
                        context.emit().options().additions().interfacesOf(document, resource)))
                .addMethod(ofMethod(context, names));
        Call.of(context, document, resource).forEach(call -> spec.addMethods(new CallMethods(context, call).all()));
        return JavaFiles.render(names.api(), context.changed(names.api(), spec.build()));
    }

    private static String fallback(Resource resource) {
        return resource.isNameless()
                ? "The operations without a tag."
                : "The operations of " + JavadocText.code(resource.tag()) + ".";
    }

    // static ChatV2InviteApi of(ApiClient client) { return new ChatV2InviteApiClient(client); }
    private static MethodSpec ofMethod(JavaContext context, ResourceNames names) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Creates this API on a given client.")
                .addParameter(context.runtime(RuntimeType.API_CLIENT), "client")
                .returns(names.api())
                .addStatement("return new $T(client)", names.implementation())
                .build();
    }

    /** The methods of one call. */
    private record CallMethods(JavaContext context, Call call) {

        List<MethodSpec> all() {
            List<MethodSpec> methods = present();
            List<MethodSpec> former = call.names().formerMethods().stream()
                    .map(call.names()::formerNames)
                    .flatMap(names -> methods.stream()
                            .map(method -> FormerMethod.of(method, Objects.requireNonNull(names.get(method.name())))))
                    .toList();
            return Stream.concat(methods.stream(), former.stream()).toList();
        }

        private List<MethodSpec> present() {
            List<MethodSpec> methods = new ArrayList<>();
            if (call.signature().usesParams()) {
                ParameterSpec params = inputs(call.names().params(), "params");
                methods.add(executing(List.of(params)));
                methods.add(abstractCall(List.of(params)));
                addPages(methods, List.of(params));
                return methods;
            }
            List<ParameterSpec> required = required();
            if (!call.signature().hasOptions()) {
                methods.add(executing(required));
                methods.add(abstractCall(required));
                addPages(methods, required);
                return methods;
            }
            List<ParameterSpec> all = new ArrayList<>(required);
            all.add(inputs(call.names().options(), "options"));
            methods.add(executingWithoutOptions(required, all));
            methods.add(executing(all));
            methods.add(callWithoutOptions(required));
            methods.add(abstractCall(all));
            paging().ifPresent(paging -> methods.add(pagesWithoutOptions(required, paging)));
            addPages(methods, all);
            return methods;
        }

        private List<ParameterSpec> required() {
            return call.positional().stream().map(this::parameter).toList();
        }

        // @Size(min = 34) String serviceSid
        private ParameterSpec parameter(Input input) {
            Constraints constraints = context.constraints();
            return ParameterSpec.builder(input.constrainedType(constraints), input.variable())
                    .addAnnotations(input.constraints(constraints))
                    .build();
        }

        /** Options and params are validated with the call. */
        private ParameterSpec inputs(ClassName type, String name) {
            return ParameterSpec.builder(type, name)
                    .addAnnotations(context.constraints().valid())
                    .build();
        }

        private void addPages(List<MethodSpec> methods, List<ParameterSpec> parameters) {
            paging().ifPresent(paging -> methods.add(pages(parameters, paging)));
        }

        private Optional<PagingExpression> paging() {
            return PagingExpression.of(context, call);
        }

        // default Invite createInvite(String serviceSid, String identity) {
        //     return createInviteCall(serviceSid, identity).execute();
        // }
        private MethodSpec executing(List<ParameterSpec> parameters) {
            return executing(parameters, fullDoc());
        }

        private MethodSpec executingWithoutOptions(List<ParameterSpec> required, List<ParameterSpec> all) {
            String types = all.stream().map(CallMethods::simpleName).collect(Collectors.joining(", "));
            String line = "Calls {@link #" + call.names().method() + "(" + types + ")} without options.";
            String space = line.length() > Javadocs.WIDTH ? "\n" : " ";
            return executing(required, CodeBlock.of("Calls $L$Lwithout options.", link(all), space));
        }

        private MethodSpec executing(List<ParameterSpec> parameters, CodeBlock javadoc) {
            MethodSpec.Builder method = method(call.names().method(), parameters)
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addJavadoc(javadoc)
                    .returns(call.returned());
            CodeBlock execute = CodeBlock.of("$N($L).execute()", call.names().callMethod(), arguments(parameters));
            return method.addStatement(call.returned().equals(TypeName.VOID) ? "$L" : "return $L", execute)
                    .build();
        }

        // ApiCall<Invite> createInviteCall(String serviceSid, String identity, CreateInviteOptions options);
        private MethodSpec abstractCall(List<ParameterSpec> parameters) {
            return method(call.names().callMethod(), parameters)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addJavadoc("Prepares {@link #$N}.", call.names().method())
                    .returns(call.callType())
                    .build();
        }

        // default ApiCall<Invite> createInviteCall(String serviceSid, String identity) {
        //     return createInviteCall(serviceSid, identity, CreateInviteOptions.builder().build());
        // }
        private MethodSpec callWithoutOptions(List<ParameterSpec> required) {
            return method(call.names().callMethod(), required)
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addJavadoc("Prepares {@link #$N}.", call.names().method())
                    .returns(call.callType())
                    .addStatement("return $N($L)", call.names().callMethod(), withNoOptions(required))
                    .build();
        }

        private MethodSpec pagesWithoutOptions(List<ParameterSpec> required, PagingExpression paging) {
            return method(call.names().pagesMethod(), required)
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addJavadoc(
                            "All pages of {@link #$N}, fetched on demand.",
                            call.names().method())
                    .returns(pagesType(paging))
                    .addStatement("return $N($L)", call.names().pagesMethod(), withNoOptions(required))
                    .build();
        }

        // default Pages<ListInviteResponse, Invite> listInvitePages(String serviceSid, ListInviteOptions options) {
        //     return Pages.of(listInviteCall(serviceSid, options), Paging.nextUrl(ListInviteResponse::invites, "meta",
        // "next_page_url"));
        // }
        private MethodSpec pages(List<ParameterSpec> parameters, PagingExpression paging) {
            MethodSpec.Builder method = method(call.names().pagesMethod(), parameters);
            if (paging.isDeprecated()) {
                method.addAnnotation(Annotations.suppressDeprecation());
            }
            return method.addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addJavadoc(
                            "All pages of {@link #$N}, fetched on demand.",
                            call.names().method())
                    .returns(pagesType(paging))
                    .addStatement(
                            "return $T.of($N($L),$W$L)",
                            context.runtime(RuntimeType.PAGES),
                            call.names().callMethod(),
                            arguments(parameters),
                            paging.code())
                    .build();
        }

        private TypeName pagesType(PagingExpression paging) {
            return ParameterizedTypeName.get(
                    context.runtime(RuntimeType.PAGES), call.resultArgument(), paging.itemType());
        }

        private MethodSpec.Builder method(String name, List<ParameterSpec> parameters) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name).addParameters(parameters);
            return call.operation().deprecated() ? method.addAnnotation(Deprecated.class) : method;
        }

        private static CodeBlock arguments(List<ParameterSpec> parameters) {
            return parameters.stream()
                    .map(parameter -> CodeBlock.of("$N", parameter))
                    .collect(CodeBlock.joining(",$W"));
        }

        private CodeBlock withNoOptions(List<ParameterSpec> required) {
            List<CodeBlock> arguments = new ArrayList<>();
            required.forEach(parameter -> arguments.add(CodeBlock.of("$N", parameter)));
            arguments.add(CodeBlock.of("$T.builder().build()", call.names().options()));
            return CodeBlock.join(arguments, ",$W");
        }

        /** What the types {@code …Options} and {@code …Params} are, they say themselves. */
        private CodeBlock fullDoc() {
            List<CodeBlock> tags = new ArrayList<>();
            call.positional().stream()
                    .map(CallMethods::paramTag)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tags::add);
            if (call.mayHaveNoBody()) {
                tags.add(CodeBlock.of("@return the response's body, or null if there is none"));
            }
            tags.addAll(ErrorDocs.tags(context, call.operation()));
            if (call.operation().deprecated()) {
                tags.add(Javadocs.deprecated());
            }
            return Javadocs.of(OperationDocs.of(context, call), tags);
        }

        // @param serviceSid The SID of the service.
        private static CodeBlock paramTag(Input input) {
            return Javadocs.param(input.variable(), input.doc(), input.fallback());
        }

        /** {@code {@link #createInvite(String, String)}} */
        private CodeBlock link(List<ParameterSpec> parameters) {
            CodeBlock types = parameters.stream()
                    .map(parameter -> CodeBlock.of("$T", erased(parameter.type())))
                    .collect(CodeBlock.joining(", "));
            return CodeBlock.of("{@link #$N($L)}", call.names().method(), types);
        }

        /** As imported types are written. */
        private static String simpleName(ParameterSpec parameter) {
            TypeName type = erased(parameter.type());
            return type instanceof ClassName name ? String.join(".", name.simpleNames()) : type.toString();
        }

        private static TypeName erased(TypeName type) {
            return type instanceof ParameterizedTypeName parameterized
                    ? parameterized.rawType()
                    : type.withoutAnnotations();
        }
    }
}

package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.template.view.ApiView;
import dev.sdkpoet.emit.template.view.ClientView;
import dev.sdkpoet.emit.template.view.DocumentView;
import dev.sdkpoet.emit.template.view.ModelView;
import dev.sdkpoet.emit.template.view.OperationView;
import dev.sdkpoet.emit.template.view.ReadmeView;
import dev.sdkpoet.emit.template.view.SchemeView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.Webhook;
import dev.sdkpoet.text.MarkdownText;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the views of a client: the model in the words of its documentation. */
public final class ViewFactory {
    private final EmitContext context;
    private final DocPages pages;
    private final DocTypes types;
    private final Schemes schemes;
    private final OperationViews operations;
    private final ModelViews models;
    private @Nullable List<ApiView> apis;
    private @Nullable List<ModelView> modelViews;

    public ViewFactory(EmitContext context) {
        this.context = context;
        pages = new DocPages(context.model(), context.names());
        types = new DocTypes(context.names(), pages);
        schemes = new Schemes(context);
        operations = new OperationViews(context, pages, types, schemes);
        models = new ModelViews(context, pages, types);
    }

    public ClientView client() {
        List<ApiDocument> documents = context.model().documents();
        ApiDocument.Info info = documents.get(0).info();
        String clientName = context.names().client().simpleName();
        List<ApiView> apis = apis();
        List<ModelView> models = models();
        List<SchemeView> ways = schemes.of(documents);
        List<DocumentView> documentViews =
                documents.stream().map(this::document).toList();
        String description = documents.size() == 1 ? Prose.block(info.doc()) : "";
        // The last document is the latest where they are versions of one API.
        String latest =
                MarkdownText.of(documents.get(documents.size() - 1).key()).cell();
        List<OperationView> shown = apis.stream()
                .filter(api -> api.document().equals(latest))
                .flatMap(api -> api.operations().stream())
                .filter(operation -> !operation.deprecated())
                .filter(operation -> ReadmeSize.hasRoom(operation.example()))
                .toList();
        return new ClientView(
                DocPages.HEADER,
                context.options().basePackage(),
                clientName,
                context.names().runtimePackage(),
                context.options().coordinates().groupId(),
                context.options().coordinates().artifactId(),
                context.options().coordinates().version(),
                info.title() == null
                        ? clientName
                        : MarkdownText.of(info.title()).cell(),
                description,
                MarkdownText.of(context.options().license()).cell(),
                documentViews,
                documents.size() > 1,
                context.options().fakes(),
                context.options().jackson().stream()
                        .map(version -> version.className(context.options().basePackage()))
                        .toList(),
                context.model().sentKey().orElse(""),
                ways,
                apis,
                models,
                readme(description, documentViews, ways, apis, models),
                shown.stream()
                        .min(Comparator.comparing(
                                operation -> operation.schemes().isEmpty()))
                        .stream()
                        .toList(),
                shown.stream()
                        .filter(operation -> !operation.paging().isEmpty())
                        .limit(1)
                        .toList(),
                shown.stream()
                        .flatMap(operation -> operation.streamed().stream())
                        .limit(1)
                        .toList());
    }

    private DocumentView document(ApiDocument document) {
        ApiDocument.Info info = document.info();
        List<DocumentView.WebhookView> webhooks = document.webhooks().stream()
                .filter(webhook -> webhook.body() instanceof TypeRef.Named named
                        && !(context.model().type(named.id()).orElseThrow() instanceof TypeDef.EnumDef))
                .map(this::webhook)
                .toList();
        return new DocumentView(
                MarkdownText.of(document.key()).cell(),
                context.names().document(document.key()).accessor(),
                MarkdownText.of(info.title()).cell(),
                MarkdownText.of(info.version()).cell(),
                Prose.block(info.doc()),
                Servers.of(document.servers()),
                webhooks,
                !webhooks.isEmpty());
    }

    private DocumentView.WebhookView webhook(Webhook webhook) {
        TypeId body = ((TypeRef.Named) webhook.body()).id();
        return new DocumentView.WebhookView(
                MarkdownText.of(webhook.name()).cell(),
                webhook.operation() == null
                        ? ""
                        : context.names()
                                .operation(webhook.operation())
                                .calls()
                                .get(0)
                                .method(),
                context.names().className(body),
                pages.page(body),
                MarkdownText.of(webhook.doc().text()).cell());
    }

    private ReadmeView readme(
            String description,
            List<DocumentView> documents,
            List<SchemeView> schemes,
            List<ApiView> apis,
            List<ModelView> models) {
        return context.options().wholeReadme()
                ? ReadmeSize.whole(apis.size(), models.size())
                : ReadmeSize.of(description, documents, schemes, apis, models);
    }

    /** All APIs. Made once: each example in them is rendered as Java. */
    public List<ApiView> apis() {
        if (apis == null) {
            apis = context.model().documents().stream()
                    .flatMap(document -> document.resources().stream().map(resource -> api(document, resource)))
                    .toList();
        }
        return apis;
    }

    private ApiView api(ApiDocument document, Resource resource) {
        ApiNames names = ApiNames.of(context.names(), document, resource);
        List<Server> servers = Servers.of(document, resource);
        String page = pages.page(document, resource);
        List<OperationView> methods = Call.of(types.java(), document, resource).stream()
                .map(call -> operations.of(document, call, names, page, servers))
                .sorted(Comparator.comparing(OperationView::method))
                .toList();
        return new ApiView(
                DocPages.HEADER,
                names.apiPackage(),
                names.api(),
                names.client(),
                context.options().basePackage(),
                context.names().runtimePackage(),
                MarkdownText.of(document.key()).cell(),
                resource.isNameless() ? "" : MarkdownText.of(resource.tag()).cell(),
                names.accessors(),
                page,
                Prose.block(resource.doc()),
                servers.isEmpty()
                        ? ""
                        : MarkdownText.of(servers.get(0).defaultUrl()).cell(),
                methods.size(),
                Servers.of(servers),
                methods);
    }

    /** All models. */
    public List<ModelView> models() {
        if (modelViews == null) {
            modelViews = context.model().documents().stream()
                    .flatMap(document -> document.types().stream().map(type -> models.of(document, type)))
                    .toList();
        }
        return modelViews;
    }
}

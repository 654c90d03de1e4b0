package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * One operation, as its plain method. Texts from the document are Markdown already.
 *
 * @param method the Java method
 * @param callMethod the Java method that prepares the call
 * @param anchor its anchor on the API's page
 * @param page the file name of the API's page
 * @param httpMethod for example {@code POST}
 * @param path the path template as written
 * @param servers its servers, if they differ from those of its API's other operations
 * @param summary one line for tables; may be empty
 * @param description may be empty
 * @param signature return type, method and parameter names
 * @param returnType the Java type of the result, as a link if it has a page; "" if there is no body
 * @param parameters the required ones first
 * @param hasParameters whether there are any
 * @param example how to call it
 * @param call how to prepare it
 * @param paging how to go through all pages; empty if it isn't paged
 * @param streamed how to read a stream; empty if the answer isn't a stream of values
 * @param schemes what it needs to authenticate, the first alternative of the document; empty for none
 * @param authorization all alternatives of what it needs to authenticate; "" if it needs nothing
 * @param contentType what it sends, or {@code Not defined}
 * @param accept what it accepts, or {@code Not defined}
 * @param otherMediaTypes other media types of successful responses; may be empty
 * @param responses the declared responses
 */
public record OperationView(
        String method,
        String callMethod,
        String anchor,
        String page,
        String httpMethod,
        String path,
        List<ApiView.ServerView> servers,
        String summary,
        String description,
        boolean deprecated,
        String signature,
        String returnType,
        List<ParameterView> parameters,
        boolean hasParameters,
        ExampleView example,
        CallView call,
        List<PagingView> paging,
        List<CallView> streamed,
        List<SchemeView> schemes,
        String authorization,
        String contentType,
        String accept,
        String otherMediaTypes,
        List<ResponseView> responses) {}

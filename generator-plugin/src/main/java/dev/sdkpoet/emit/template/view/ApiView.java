package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * The operations of one tag. Texts from the document are Markdown already.
 *
 * @param header the comment that says the file is generated
 * @param package_ the package of the interface
 * @param className the interface
 * @param clientName the client class
 * @param clientPackage its package
 * @param runtimePackage the package of the runtime
 * @param document the configured name of its document; "" for the only one
 * @param tag the tag as written, or for operations without one, the first thing that their paths name; "" for none
 * @param accessors the calls that lead from the client to it, for example {@code v2().invites()}
 * @param page the file name of its page
 * @param description may be empty
 * @param baseUrl the address that all paths are relative to; may be empty
 * @param methodCount how many operations there are
 */
public record ApiView(
        String header,
        String package_,
        String className,
        String clientName,
        String clientPackage,
        String runtimePackage,
        String document,
        String tag,
        String accessors,
        String page,
        String description,
        String baseUrl,
        int methodCount,
        List<ServerView> servers,
        List<OperationView> operations) {
    /**
     * @param url the address, with default values for variables
     * @param description may be empty
     * @param variables the variables of the document's address, with their defaults and possible values
     */
    public record ServerView(String url, String description, List<SchemeView.FactView> variables) {}
}

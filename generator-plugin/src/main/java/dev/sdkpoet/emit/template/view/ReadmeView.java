package dev.sdkpoet.emit.template.view;

/**
 * The parts of the README: parts of more than 100 lines, or 150 on authentication, are in {@code docs/README.md} instead, so the README
 * never exceeds 1,000 lines.
 *
 * @param description whether it has what the documents say about themselves
 * @param operations whether it lists all operations
 * @param apis whether it lists all APIs
 * @param models whether it lists all models
 * @param webhooks whether it lists all webhooks
 * @param servers whether it lists all servers
 * @param schemes whether it says how to authenticate
 * @param whole whether it has all of these, so that there is no {@code docs/README.md}
 * @param apiCount how many APIs there are
 * @param modelCount how many models there are
 */
public record ReadmeView(
        boolean description,
        boolean operations,
        boolean apis,
        boolean models,
        boolean webhooks,
        boolean servers,
        boolean schemes,
        boolean whole,
        int apiCount,
        int modelCount) {}

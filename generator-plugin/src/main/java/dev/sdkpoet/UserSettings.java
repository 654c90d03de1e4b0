package dev.sdkpoet;

import dev.sdkpoet.lock.LockedThings;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.pass.AddedScheme;
import dev.sdkpoet.model.pass.KeyedPosts;
import dev.sdkpoet.model.pass.LinkPaging;
import dev.sdkpoet.model.pass.ModelPass;
import dev.sdkpoet.model.pass.Streams;
import dev.sdkpoet.problem.Problems;
import java.util.List;

/**
 * What a user says of documents that they don't say themselves. It comes before names are chosen.
 *
 * @param locked what callers have, by a lock
 */
record UserSettings(GenerationRequest request, LockedThings locked, Problems problems) {

    /** The model with all settings; those that don't fit it are problems. */
    ApiModel applied(ApiModel read) {
        ApiModel model = read;
        for (ModelPass pass : passes()) {
            model = pass.apply(model);
        }
        new CredentialRules(problems)
                .checkVariables(request.emitOptions().credentialVariables(), model, request.unfitSettingsIgnored());
        return model;
    }

    /** In the order in which they are applied. */
    private List<ModelPass> passes() {
        Problems unfit = request.unfitSettingsIgnored() ? new Problems() : problems;
        return List.of(
                new LinkPaging(
                        request.paging().stream().map(PagingSetting::toOverride).toList(), locked::pageItems, unfit),
                new Streams(
                        request.streaming().stream()
                                .map(StreamingSetting::toOverride)
                                .toList(),
                        unfit),
                new KeyedPosts(request.idempotencyHeader()),
                new AddedScheme(request.securityScheme(), unfit));
    }
}

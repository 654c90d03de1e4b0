package dev.sdkpoet.benchmarks.drivers;

import com.acme.invites.Invites;
import com.acme.invites.model.ChatV2ServiceChannelInvite;
import com.acme.invites.model.ListInviteResponse;
import com.acme.invites.model.ListInviteResponseMeta;
import dev.sdkpoet.benchmarks.client.InviteClient;

/** Drives the client that sdkpoet makes. */
public final class SdkpoetInvites implements InviteClient {
    @Override
    public Object list(String server) {
        Invites client =
                Invites.builder().serverUrl(server).basicAuth("AC1", "secret").build();
        return client.invites().listInvite("IS1", "CH1");
    }

    @Override
    public Object decode(byte[] json) {
        return ListInviteResponse.codec().fromJson(json);
    }

    @Override
    public long read(Object page) {
        ListInviteResponse response = (ListInviteResponse) page;
        ListInviteResponseMeta meta = response.meta();
        long sum = meta.page() + meta.pageSize() + meta.key().length();
        sum += length(meta.firstPageUrl()) + length(meta.nextPageUrl()) + length(meta.previousPageUrl());
        sum += length(meta.url());
        for (ChatV2ServiceChannelInvite invite : response.invites()) {
            sum += length(invite.sid()) + length(invite.accountSid()) + length(invite.channelSid());
            sum += length(invite.serviceSid()) + length(invite.identity()) + length(invite.roleSid());
            sum += length(invite.createdBy()) + length(invite.url());
            sum += invite.dateCreated().getNano() + invite.dateUpdated().getNano();
        }
        return sum;
    }

    @Override
    public Object build(Object page) {
        ListInviteResponse response = (ListInviteResponse) page;
        ListInviteResponseMeta meta = response.meta();
        return ListInviteResponse.builder()
                .invites(response.invites().stream().map(SdkpoetInvites::build).toList())
                .meta(ListInviteResponseMeta.builder()
                        .firstPageUrl(meta.firstPageUrl())
                        .key(meta.key())
                        .nextPageUrl(meta.nextPageUrl())
                        .page(meta.page())
                        .pageSize(meta.pageSize())
                        .previousPageUrl(meta.previousPageUrl())
                        .url(meta.url())
                        .build())
                .build();
    }

    private static ChatV2ServiceChannelInvite build(ChatV2ServiceChannelInvite invite) {
        return ChatV2ServiceChannelInvite.builder()
                .sid(invite.sid())
                .accountSid(invite.accountSid())
                .channelSid(invite.channelSid())
                .serviceSid(invite.serviceSid())
                .identity(invite.identity())
                .dateCreated(invite.dateCreated())
                .dateUpdated(invite.dateUpdated())
                .roleSid(invite.roleSid())
                .createdBy(invite.createdBy())
                .url(invite.url())
                .build();
    }

    @Override
    public String encode(Object page) {
        return ((ListInviteResponse) page).toJson();
    }

    private static int length(Object value) {
        return value == null ? 0 : value.toString().length();
    }
}

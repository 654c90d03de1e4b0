package dev.sdkpoet.benchmarks.drivers;

import com.acme.invites.ApiClient;
import com.acme.invites.JSON;
import com.acme.invites.api.ChatV2InviteApi;
import com.acme.invites.model.ChatV2ServiceChannelInvite;
import com.acme.invites.model.ListInviteResponse;
import com.acme.invites.model.ListInviteResponseMeta;
import dev.sdkpoet.benchmarks.client.InviteClient;
import java.io.ByteArrayInputStream;

/** Drives the client that OpenAPI Generator makes with its default library: OkHttp and Gson. */
public final class OkHttpGsonInvites implements InviteClient {
    @Override
    public Object list(String server) throws Exception {
        ApiClient client = new ApiClient();
        client.setBasePath(server);
        client.setUsername("AC1");
        client.setPassword("secret");
        return new ChatV2InviteApi(client).listInvite("IS1", "CH1", null, null, null, null);
    }

    @Override
    public Object decode(byte[] json) throws Exception {
        return JSON.deserialize(new ByteArrayInputStream(json), ListInviteResponse.class);
    }

    @Override
    public long read(Object page) {
        ListInviteResponse response = (ListInviteResponse) page;
        ListInviteResponseMeta meta = response.getMeta();
        long sum = meta.getPage() + meta.getPageSize() + meta.getKey().length();
        sum += length(meta.getFirstPageUrl()) + length(meta.getNextPageUrl()) + length(meta.getPreviousPageUrl());
        sum += length(meta.getUrl());
        for (ChatV2ServiceChannelInvite invite : response.getInvites()) {
            sum += length(invite.getSid()) + length(invite.getAccountSid()) + length(invite.getChannelSid());
            sum += length(invite.getServiceSid()) + length(invite.getIdentity()) + length(invite.getRoleSid());
            sum += length(invite.getCreatedBy()) + length(invite.getUrl());
            sum += invite.getDateCreated().getNano() + invite.getDateUpdated().getNano();
        }
        return sum;
    }

    @Override
    public Object build(Object page) {
        ListInviteResponse response = (ListInviteResponse) page;
        ListInviteResponseMeta meta = response.getMeta();
        return new ListInviteResponse()
                .invites(response.getInvites().stream()
                        .map(OkHttpGsonInvites::build)
                        .toList())
                .meta(new ListInviteResponseMeta()
                        .firstPageUrl(meta.getFirstPageUrl())
                        .key(meta.getKey())
                        .nextPageUrl(meta.getNextPageUrl())
                        .page(meta.getPage())
                        .pageSize(meta.getPageSize())
                        .previousPageUrl(meta.getPreviousPageUrl())
                        .url(meta.getUrl()));
    }

    private static ChatV2ServiceChannelInvite build(ChatV2ServiceChannelInvite invite) {
        return new ChatV2ServiceChannelInvite()
                .sid(invite.getSid())
                .accountSid(invite.getAccountSid())
                .channelSid(invite.getChannelSid())
                .serviceSid(invite.getServiceSid())
                .identity(invite.getIdentity())
                .dateCreated(invite.getDateCreated())
                .dateUpdated(invite.getDateUpdated())
                .roleSid(invite.getRoleSid())
                .createdBy(invite.getCreatedBy())
                .url(invite.getUrl());
    }

    @Override
    public String encode(Object page) {
        return JSON.serialize(page);
    }

    private static int length(Object value) {
        return value == null ? 0 : value.toString().length();
    }
}

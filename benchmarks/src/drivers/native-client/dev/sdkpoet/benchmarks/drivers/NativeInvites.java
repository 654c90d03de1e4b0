package dev.sdkpoet.benchmarks.drivers;

import com.acme.invites.ApiClient;
import com.acme.invites.api.ChatV2InviteApi;
import com.acme.invites.model.ChatV2ServiceChannelInvite;
import com.acme.invites.model.ListInviteResponse;
import com.acme.invites.model.ListInviteResponseMeta;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sdkpoet.benchmarks.client.InviteClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Drives the client that OpenAPI Generator makes with the library {@code native}: java.net.http and Jackson. */
public final class NativeInvites implements InviteClient {
    private ObjectMapper mapper;

    @Override
    public Object list(String server) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(server);
        String token = Base64.getEncoder().encodeToString("AC1:secret".getBytes(StandardCharsets.UTF_8));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + token));
        return new ChatV2InviteApi(client).listInvite("IS1", "CH1", null, null, null, null);
    }

    /** The mapper that the client makes for itself, and keeps. */
    private ObjectMapper mapper() {
        if (mapper == null) {
            mapper = ApiClient.createDefaultObjectMapper();
        }
        return mapper;
    }

    @Override
    public Object decode(byte[] json) throws Exception {
        // As the client's own methods do, which read the body as text.
        return mapper().readValue(new String(json, StandardCharsets.UTF_8), new TypeReference<ListInviteResponse>() {});
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
                .invites(
                        response.getInvites().stream().map(NativeInvites::build).toList())
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
    public String encode(Object page) throws Exception {
        return mapper().writeValueAsString(page);
    }

    private static int length(Object value) {
        return value == null ? 0 : value.toString().length();
    }
}

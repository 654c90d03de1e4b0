package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterWordsTest {
    @ParameterizedTest
    @CsvSource({
        "TwilioChat, v2, ChatV2Invite, invite",
        "TwilioChat, v2, TwilioChatV2Invite, invite",
        "TwilioChat, v1, ChatV2Invite, v2Invite",
        "PetsClient, '', Pets Orders, orders",
        "PetsApiClient, '', PetsOrders, orders",
        "Client, '', Client Keys, keys",
        "PetStore, '', PetPhotos, petPhotos",
        "PetStore, '', StorePhotos, photos",
        "PetStore, '', PetStore, petStore",
        "GitHub, '', github-repos, githubRepos",
    })
    void a_tag_loses_what_the_caller_has_read_before(String client, String document, String tag, String accessor) {
        assertThat(OuterWords.of(client, document).without(Words.of(tag)).lowerCamel())
                .isEqualTo(accessor);
    }
}

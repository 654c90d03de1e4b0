package dev.sdkpoet.emit.java.poet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocsTest {

    @Test
    void facts_begin_a_sentence_of_their_own() {
        assertThat(javadoc("The size of a page")).isEqualTo("The size of a page.\nAt most {@code 100}.");
        assertThat(javadoc("The size (of a page)")).isEqualTo("The size (of a page).\nAt most {@code 100}.");
        assertThat(javadoc("Such as \"a\"")).isEqualTo("Such as \"a\".\nAt most {@code 100}.");
        assertThat(javadoc("Such as `a`")).isEqualTo("Such as {@code a}.\nAt most {@code 100}.");
        assertThat(javadoc("The size.")).isEqualTo("The size.\nAt most {@code 100}.");
        assertThat(javadoc("How large?")).isEqualTo("How large?\nAt most {@code 100}.");
        assertThat(javadoc("")).isEqualTo("At most {@code 100}.");
    }

    private static String javadoc(String text) {
        Doc doc = new Doc(null, text, List.of(new Fact(Fact.Name.MAXIMUM, "100")));
        return Javadocs.of(doc, "").toString();
    }
}

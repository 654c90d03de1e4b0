package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.HostileText;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class XmlTextTest {
    @Test
    void markup_is_escaped_and_illegal_characters_are_dropped() {
        assertThat(XmlText.escape("</description>]]> & \"'\u0000\u000b\uffff\ud83d\ude80"))
                .isEqualTo("&lt;/description&gt;]]&gt; &amp; &quot;&apos;\ud83d\ude80");
        assertThat(XmlText.escape(null)).isEmpty();
    }

    @Test
    void the_characters_of_xml_1_0_stay() {
        assertThat(XmlText.escape("\t\n\r \ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff"))
                .isEqualTo("\t\n&#13; \ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff");
        assertThat(XmlText.escape("\u0008\u001f\ufffe\ud800")).isEmpty();
    }

    @Test
    void no_text_is_a_maven_expression() {
        assertThat(XmlText.escape("${env.HOME} $x $\u0000{y}")).isEqualTo("$ {env.HOME} $x $ {y}");
    }

    @Test
    void any_text_is_read_back_as_written() throws Exception {
        Random random = new Random(20260604);
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (int i = 0; i < 2_000; i++) {
            String text = HostileText.random(random, 10);
            String xml = XmlText.escape(text);
            Document document =
                    parser.parse(new InputSource(new StringReader("<a b=\"x" + xml + "\">" + xml + "</a>")));
            String legal = text.replaceAll("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]", "");
            assertThat(document.getDocumentElement().getTextContent()).isEqualTo(legal.replace("${", "$ {"));
            assertThat(document.getDocumentElement().getChildNodes().getLength())
                    .isLessThan(2);
        }
    }
}

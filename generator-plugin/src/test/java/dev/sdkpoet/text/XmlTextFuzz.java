package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The JDK's parser reads a text as it was, without what XML can't hold, and Maven finds no expression in it. */
public final class XmlTextFuzz {
    private static final Pattern FORBIDDEN = Pattern.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\\x{10000}-\\x{10ffff}]");

    private XmlTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException, ParserConfigurationException, SAXException {
        String text = new String(input, StandardCharsets.UTF_8);
        String xml = XmlText.escape(text);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader("<a><b c=\"" + xml + "\" d='" + xml + "'>" + xml + "</b><b/></a>")));
        Element element = (Element) document.getDocumentElement().getFirstChild();
        String expected = FORBIDDEN.matcher(text).replaceAll("").replace("${", "$ {");
        assertThat(element.getTextContent()).isEqualTo(expected).doesNotContain("${");
        assertThat(element.getChildNodes().getLength()).isLessThan(2);
        assertThat(element.getNextSibling().getNodeName()).isEqualTo("b");
        assertThat(element.getAttributes().getLength()).isEqualTo(2);
        // A parser turns line ends and tabs in attributes into spaces.
        String oneLine = expected.replaceAll("[\t\n]", " ");
        assertThat(element.getAttribute("c")).isEqualTo(oneLine);
        assertThat(element.getAttribute("d")).isEqualTo(oneLine);
    }
}

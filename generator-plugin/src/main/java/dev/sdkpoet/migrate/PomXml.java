package dev.sdkpoet.migrate;

import dev.sdkpoet.text.XmlText;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Elements of a POM, each on a line of its own. Expressions stay: what Maven has put in already is a text. */
final class PomXml {
    private final StringBuilder xml = new StringBuilder();
    private String indent;

    PomXml(String indent) {
        this.indent = indent;
    }

    PomXml leaf(String name, String text) {
        xml.append(indent + "<" + name + ">" + XmlText.escape(text).replace("$ {", "${") + "</" + name + ">\n");
        return this;
    }

    PomXml element(String name, Consumer<PomXml> content) {
        String outer = indent;
        xml.append(outer + "<" + name + ">\n");
        indent = outer + "  ";
        content.accept(this);
        indent = outer;
        xml.append(outer + "</" + name + ">\n");
        return this;
    }

    /** An element with others in it; nothing if there are none. */
    <T> PomXml list(String name, List<T> items, BiConsumer<PomXml, T> item) {
        return items.isEmpty() ? this : element(name, list -> items.forEach(each -> item.accept(list, each)));
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}

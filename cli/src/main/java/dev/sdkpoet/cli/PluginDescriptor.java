package dev.sdkpoet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the plugin's descriptor has of its goals: the one place where each parameter has its name, its default and its documentation, so that
 * the options can't lag behind the plugin.
 */
record PluginDescriptor(String version, List<Goal> goals) {
    private static final String RESOURCE = "/META-INF/maven/plugin.xml";

    /** What only concerns Maven. */
    private static final Set<String> OF_MAVEN = Set.of("skip");

    PluginDescriptor {
        goals = List.copyOf(goals);
    }

    static PluginDescriptor read() {
        try (InputStream stream = PluginDescriptor.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no " + RESOURCE);
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element plugin = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            return new PluginDescriptor(
                    text(plugin, "version"),
                    elements(child(plugin, "mojos").orElseThrow())
                            .map(PluginDescriptor::goal)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the plugin's own descriptor can't be read", e);
        }
    }

    Goal goal(String name) {
        return goals.stream()
                .filter(goal -> goal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Goal goal(Element mojo) {
        List<Goal.Parameter> parameters = new ArrayList<>();
        child(mojo, "parameters").stream()
                .flatMap(PluginDescriptor::elements)
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .filter(parameter -> !OF_MAVEN.contains(text(parameter, "name")))
                .forEach(parameter -> parameters.add(parameter(parameter, child(mojo, "configuration"))));
        return new Goal(text(mojo, "goal"), text(mojo, "description"), parameters);
    }

    private static Goal.Parameter parameter(Element parameter, Optional<Element> configuration) {
        String name = text(parameter, "name");
        Optional<Element> configured = configuration.flatMap(all -> child(all, name));
        return new Goal.Parameter(
                name,
                text(parameter, "description"),
                configured.map(each -> each.getAttribute("default-value")).orElse(""),
                configured
                        .map(Node::getTextContent)
                        .filter(text -> text.startsWith("${sdkpoet."))
                        .map(text -> text.substring(2, text.length() - 1))
                        .orElse(""));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).orElse("").strip();
    }

    private static Optional<Element> child(Element parent, String name) {
        return elements(parent).filter(each -> each.getTagName().equals(name)).findFirst();
    }

    private static Stream<Element> elements(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}

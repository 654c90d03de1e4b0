package dev.sdkpoet.benchmarks.subject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The jar of a Maven plugin: its descriptor lists everything that it runs with. */
final class PluginJar {
    private static final String DESCRIPTOR = "META-INF/maven/plugin.xml";

    private PluginJar() {}

    record Dependency(String group, String artifact, String version) {
        Path below(Path repository) {
            return repository
                    .resolve(group.replace('.', '/'))
                    .resolve(artifact)
                    .resolve(version)
                    .resolve(artifact + "-" + version + ".jar");
        }
    }

    static List<Dependency> dependencies(Path jar) throws IOException {
        Element plugin = descriptor(jar).getDocumentElement();
        Element all = (Element) plugin.getElementsByTagName("dependencies").item(0);
        NodeList each = all.getElementsByTagName("dependency");
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < each.getLength(); i++) {
            Element dependency = (Element) each.item(i);
            dependencies.add(new Dependency(
                    text(dependency, "groupId"), text(dependency, "artifactId"), text(dependency, "version")));
        }
        return dependencies;
    }

    private static Document descriptor(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(DESCRIPTOR);
            if (entry == null) {
                throw new IllegalStateException(
                        jar + " has no " + DESCRIPTOR + ", so it is no Maven plugin. Build it.");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                return factory.newDocumentBuilder().parse(in);
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(jar + ": " + DESCRIPTOR + " can't be read. Build it again.", e);
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}

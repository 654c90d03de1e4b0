package dev.sdkpoet.cli;

import java.util.regex.Pattern;

/** Reads the Javadoc of parameters, which the plugin's descriptor has as HTML. */
final class Html {
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.*?[.?!])(?=\\s+[A-Z]|\\s*$).*");

    private Html() {}

    static String firstSentence(String html) {
        String text = html.replaceAll("(?s)<p>.*", "")
                .replaceAll("</?(?:code|pre|a|b|i|em|ul|li|br)(?: [^>]*)?/?>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        return SENTENCE.matcher(text).replaceFirst("$1");
    }
}

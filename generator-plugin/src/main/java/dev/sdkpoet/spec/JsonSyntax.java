package dev.sdkpoet.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with text that isn't JSON, quoting no more than one character of it. Jackson's own messages quote the
 * text around an error, which may be a secret in a file that only looks like a document.
 */
final class JsonSyntax {

    private static final Pattern UNEXPECTED = Pattern.compile(
            "Unexpected character \\('(.{1,2})' \\(code [^)]*\\)\\)[^:]*: (?:was expecting|expected) ([^(:]*).*");

    private JsonSyntax() {}

    static String problem(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Unexpected end-of-input")) {
            return "The JSON document ends too early. Is the file complete?";
        }
        if (e instanceof StreamConstraintsException) {
            return "The JSON document exceeds a limit of the JSON parser. Split it.";
        }
        if (message.contains("surrogate")) {
            return "The text has half of a surrogate pair, which isn't a character. Write the whole pair.";
        }
        if (message.contains("ALLOW_COMMENTS")) {
            return "JSON has no comments. Remove this one, or call the file .yaml and begin comments with #.";
        }
        if (message.startsWith("Unrecognized character escape")) {
            return "The backslash isn't followed by an escape that JSON knows. Double it.";
        }
        if (message.startsWith("Illegal unquoted character")) {
            return "The string contains a line break or control character. Write it as an escape, like \\n.";
        }
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            return "This word isn't true, false or null. Quote it.";
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        return unexpected.matches()
                ? "This isn't valid JSON: '" + unexpected.group(1) + "' is where JSON needs "
                        + unexpected.group(2).strip() + ". Correct it."
                : "This isn't valid JSON. Correct it.";
    }
}

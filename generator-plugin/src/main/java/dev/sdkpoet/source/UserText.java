package dev.sdkpoet.source;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.RejectedException;
import dev.sdkpoet.spec.SizeLimit;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads texts of the user's own, such as templates, within a limit. */
final class UserText {
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private UserText() {}

    /**
     * What is in a file.
     *
     * @param place the file, for a message
     * @param remedy what to do about one that is too large
     * @throws GenerationException if it can't be read as UTF-8
     */
    static String read(FileAccess files, Path file, Place place, String remedy) {
        try {
            byte[] bytes = files.read(file, place, new SizeLimit(MAX_BYTES, remedy));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (RejectedException e) {
            Problems problems = new Problems();
            e.reportTo(problems);
            throw new GenerationException(problems.all());
        } catch (CharacterCodingException e) {
            throw new GenerationException(
                    List.of(new Problem(Severity.ERROR, place, "The file isn't UTF-8. Save it as UTF-8.")));
        }
    }
}

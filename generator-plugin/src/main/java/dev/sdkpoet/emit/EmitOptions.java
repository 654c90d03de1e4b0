package dev.sdkpoet.emit;

import dev.sdkpoet.custom.Additions;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user asked for, as far as emitters care.
 *
 * @param basePackage the package of the client class
 * @param clientName the simple name of the client class
 * @param coordinates what the client is published as; its artifact and version also make the {@code User-Agent}
 * @param license the SPDX identifier of the client's license, or "" for none
 * @param moduleName the name of the Java module, or "" for none
 * @param tests whether the client gets tests
 * @param fakes whether the client gets fakes of its APIs
 * @param runtime where the client has its runtime from
 * @param project for a client that is a project of its own
 * @param jackson the versions of Jackson that the models are made known to, sorted
 * @param credentialVariables those that {@code fromEnvironment()} reads, by security scheme, where the usual names shouldn't do; two of
 *     one scheme with a comma between them
 * @param wholeRuntime whether the client also carries the parts of the runtime that it doesn't need itself
 * @param wholeReadme whether the client's README lists everything, however long that makes it
 * @param licenseHeader what each Java file begins with, as plain text; "" for nothing
 * @param hasCustomCodecs whether the user has codecs of types of their own
 * @param additions annotations and interfaces of the user's own
 * @param beanValidation whether what documents limit is annotated for {@code jakarta.validation}
 */
public record EmitOptions(
        String basePackage,
        String clientName,
        Coordinates coordinates,
        String license,
        String moduleName,
        boolean tests,
        boolean fakes,
        ProjectOptions project,
        RuntimeMode runtime,
        List<JacksonVersion> jackson,
        SortedMap<String, String> credentialVariables,
        boolean wholeRuntime,
        boolean wholeReadme,
        String licenseHeader,
        boolean hasCustomCodecs,
        Additions additions,
        boolean beanValidation) {
    public EmitOptions {
        credentialVariables = Collections.unmodifiableSortedMap(new TreeMap<>(credentialVariables));
        jackson = jackson.stream().distinct().sorted().toList();
    }
}

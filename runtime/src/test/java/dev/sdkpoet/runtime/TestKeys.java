package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates of servers and clients, made anew for a test. */
final class TestKeys {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestKeys() {}

    /** A key with a certificate that only those trust who are told to. */
    static KeyStore make(Path folder, String name, String start, String days, String host) throws Exception {
        Path file = folder.resolve(name + ".p12");
        keytool(
                file,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                start,
                "-validity",
                days);
        return load(file);
    }

    /** A key of localhost with a certificate that an authority has signed, whose own certificate is beside it. */
    static KeyStore signed(Path folder, String name, String start, String days) throws Exception {
        Path authority = folder.resolve("authority-of-" + name + ".p12");
        Path file = folder.resolve(name + ".p12");
        Path request = folder.resolve(name + ".csr");
        Path certificate = folder.resolve(name + ".cer");
        keytool(authority, "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c");
        keytool(authority, "-exportcert", "-alias", "a", "-file", certificate.toString());
        keytool(file, "-importcert", "-alias", "authority", "-noprompt", "-file", certificate.toString());
        keytool(file, "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost");
        keytool(file, "-certreq", "-alias", "a", "-file", request.toString());
        keytool(
                authority,
                "-gencert",
                "-alias",
                "a",
                "-ext",
                "san=dns:localhost",
                "-startdate",
                start,
                "-validity",
                days,
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString());
        keytool(file, "-importcert", "-alias", "a", "-noprompt", "-file", certificate.toString());
        return load(file);
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** What has these keys, and trusts that certificate only. */
    static SSLContext context(KeyStore keys, KeyStore trust) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry(
                "a", trust.getCertificate(trust.containsAlias("authority") ? "authority" : "a"));
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trusts.getTrustManagers(), null);
        return context;
    }
}

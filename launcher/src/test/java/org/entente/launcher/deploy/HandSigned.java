package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Signatures as no tool of Java writes them, though Java takes them. */
final class HandSigned {

    private final JarContent jar = JarContent.plain();
    private final StringBuilder manifest = new StringBuilder(JarContent.MANIFEST);
    private final StringBuilder text = new StringBuilder("Signature-Version: 1.0\n");

    /** Vouches for the head of the manifest. */
    HandSigned head() throws IOException {
        text.append("SHA-256-Digest-Manifest-Main-Attributes: ")
                .append(digest("SHA-256", JarContent.MANIFEST))
                .append('\n');
        return this;
    }

    /** Vouches for an entry, after the head if for that at all. */
    HandSigned entry(String name, String algorithm) throws IOException {
        String section = "Name: " + name + "\n" + algorithm + "-Digest: " + digest(algorithm, jar.text(name)) + "\n\n";
        manifest.append(section);
        text.append("\nName: ")
                .append(name)
                .append("\nSHA-256-Digest: ")
                .append(digest("SHA-256", section))
                .append('\n');
        return this;
    }

    Path writeTo(Path file, Signing.Identity publisher) throws IOException {
        byte[] signed = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        return jar.with("META-INF/MANIFEST.MF", manifest.toString())
                .with("META-INF/HAND.SF", signed)
                .with("META-INF/HAND.EC", block(signed, publisher))
                .writeTo(file);
    }

    private static byte[] block(byte[] content, Signing.Identity publisher) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withECDSA", publisher.key(), publisher.certificate()));
            generator.addCertificates(new JcaCertStore(publisher.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String digest(String algorithm, String content) throws IOException {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance(algorithm).digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}

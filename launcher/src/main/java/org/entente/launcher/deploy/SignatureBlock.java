package org.entente.launcher.deploy;

import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a block of a signature (PKCS#7) says of itself, without verifying it.
 *
 * @param digests the digest algorithms that are out of date; others are not named
 * @param owners the certificates but for those of authorities
 */
record SignatureBlock(Set<String> digests, List<X509Certificate> owners) {

    /** Object identifiers as they are encoded. */
    private static final Map<String, String> OUTDATED = Map.of(
            "2a864886f70d0202", "MD2",
            "2a864886f70d0205", "MD5",
            "2b0e03021a", "SHA1",
            "608648016503040204", "SHA224");

    /** Reads a block; of one that is damaged, as far as it can be read. */
    static SignatureBlock of(byte[] content) {
        return new SignatureBlock(digests(ByteBuffer.wrap(content)), owners(content));
    }

    private static List<X509Certificate> owners(byte[] content) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .filter(certificate -> certificate.getBasicConstraints() < 0)
                    .toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }

    /** Goes down to the digest algorithms: ContentInfo, its content, SignedData, its version, then the set of them. */
    private static Set<String> digests(ByteBuffer der) {
        Set<String> digests = new TreeSet<>();
        try {
            ByteBuffer info = inside(der);
            inside(info);
            ByteBuffer data = inside(inside(info));
            inside(data);
            ByteBuffer algorithms = inside(data);
            while (algorithms.hasRemaining()) {
                ByteBuffer identifier = inside(inside(algorithms));
                byte[] encoded = new byte[identifier.remaining()];
                identifier.get(encoded);
                String name = OUTDATED.get(HexFormat.of().formatHex(encoded));
                if (name != null) {
                    digests.add(name);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return digests;
        }
        return digests;
    }

    /** The content of the next element, which is passed. */
    private static ByteBuffer inside(ByteBuffer der) {
        der.get();
        int length = der.get() & 0xff;
        if (length > 0x80) {
            int bytes = length - 0x80;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (der.get() & 0xff);
            }
        }
        ByteBuffer inside = der.slice().limit(length);
        der.position(der.position() + length);
        return inside;
    }
}

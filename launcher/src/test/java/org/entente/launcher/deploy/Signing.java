package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Publishers, their certificates and their signatures, made on the fly. */
final class Signing {

    /** The password of the stores. */
    static final String PASSWORD = "changeit";

    private Signing() {}

    /** A publisher with a certificate of their own for signing programs, valid for years. */
    static Identity publisher(String name) throws IOException {
        return new Request(name).make();
    }

    /** Writes a store of those whose plugins are taken. */
    static Path store(Path file, X509Certificate... trusted) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < trusted.length; i++) {
                store.setCertificateEntry("publisher-" + i, trusted[i]);
            }
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A key and the certificates from its own to that of the last authority. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }

        /** Writes a signed copy of a jar. */
        Path sign(Path jar, Path signed) throws IOException {
            return sign(jar, signed, builder -> builder);
        }

        /** Writes a signed copy of a jar, with a time stamp. */
        Path sign(Path jar, Path signed, URI authority) throws IOException {
            return sign(jar, signed, builder -> builder.tsa(authority));
        }

        Path sign(Path jar, Path signed, UnaryOperator<JarSigner.Builder> options) throws IOException {
            try (ZipFile in = new ZipFile(jar.toFile());
                    OutputStream out = Files.newOutputStream(signed)) {
                JarSigner.Builder builder = new JarSigner.Builder(
                        key, CertificateFactory.getInstance("X.509").generateCertPath(chain));
                options.apply(builder).build().sign(in, out);
                return signed;
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }
    }

    /** Asks for an identity; each method returns the request. */
    static final class Request {

        private final String name;
        private Instant from = Instant.parse("2020-01-01T00:00:00Z");
        private Instant until = Instant.parse("2120-01-01T00:00:00Z");
        private KeyPurposeId purpose = KeyPurposeId.id_kp_codeSigning;
        private int usage = KeyUsage.digitalSignature;
        private String keys = "EC";
        private int length = 256;
        private String algorithm = "SHA256withECDSA";
        private boolean authority;
        private @Nullable Identity issuer;

        Request(String name) {
            this.name = name;
        }

        Request valid(String from, String until) {
            this.from = Instant.parse(from + "T00:00:00Z");
            this.until = Instant.parse(until + "T00:00:00Z");
            return this;
        }

        Request purpose(KeyPurposeId purpose) {
            this.purpose = purpose;
            return this;
        }

        /** Sets what the key may be used for, in bits of {@link KeyUsage}. */
        Request usage(int usage) {
            this.usage = usage;
            return this;
        }

        Request rsa(int length) {
            keys = "RSA";
            this.length = length;
            algorithm = "SHA256withRSA";
            return this;
        }

        /** Sets how its issuer signs the certificate. */
        Request signedWith(String algorithm) {
            this.algorithm = algorithm;
            return this;
        }

        Request authority() {
            authority = true;
            return this;
        }

        Request issuedBy(Identity issuer) {
            this.issuer = issuer;
            return this;
        }

        Identity make() throws IOException {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
                generator.initialize(length);
                KeyPair pair = generator.generateKeyPair();
                X500Name subject = new X500Name(name.contains("=") ? name : "CN=" + name + ",O=Test");
                Identity above = issuer;
                X500Name by = above == null
                        ? subject
                        : X500Name.getInstance(
                                above.certificate().getSubjectX500Principal().getEncoded());
                X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        by,
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        pair.getPublic());
                if (authority) {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
                } else {
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
                    builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
                }
                PrivateKey signs = above == null ? pair.getPrivate() : above.key();
                X509Certificate certificate = new JcaX509CertificateConverter()
                        .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signs)));
                List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
                if (above != null) {
                    chain.addAll(above.chain());
                }
                return new Identity(pair.getPrivate(), List.copyOf(chain));
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IOException(e);
            }
        }
    }
}

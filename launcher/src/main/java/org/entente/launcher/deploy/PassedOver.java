package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Why Java passes over a signature without a word. */
record PassedOver(JarFile jar, List<JarEntry> signatures) {

    private static final String DIGEST = "-DIGEST";

    /** The reason that says most: an algorithm or key that is too weak, a certificate for other ends, or damage. */
    Signature reason() throws IOException {
        Set<String> digests = new TreeSet<>();
        List<X509Certificate> owners = new ArrayList<>();
        for (JarEntry signature : signatures) {
            if (isText(signature)) {
                Manifest text = text(jar, signature);
                digests.addAll(digests(text.getMainAttributes()));
                text.getEntries().values().forEach(section -> digests.addAll(digests(section)));
            } else {
                SignatureBlock block = SignatureBlock.of(content(jar, signature));
                digests.addAll(block.digests());
                owners.addAll(block.owners());
            }
        }
        DisabledAlgorithms disabled = DisabledAlgorithms.forJars();
        Optional<String> weak = disabled.weakest(digests)
                .or(() -> owners.stream()
                        .flatMap(owner -> disabled.weakness(owner.getPublicKey()).stream())
                        .findFirst());
        if (weak.isPresent()) {
            return new Signature.Weak(weak.get());
        }
        return owners.stream()
                .filter(owner -> !Purpose.isForSigning(owner))
                .findFirst()
                .<Signature>map(owner -> new Signature.Unfit(Purpose.name(owner)))
                .orElse(new Signature.Broken(
                        "its signature " + signatures.get(0).getName() + " cannot be verified"));
    }

    /** Whether a file of a signature is the signed text, which has a form like a manifest, and not the block. */
    static boolean isText(JarEntry signature) {
        return signature.getName().toUpperCase(Locale.ROOT).endsWith(".SF");
    }

    static Manifest text(JarFile jar, JarEntry signature) throws IOException {
        try (InputStream in = jar.getInputStream(signature)) {
            return new Manifest(in);
        }
    }

    private static byte[] content(JarFile jar, JarEntry signature) throws IOException {
        try (InputStream in = jar.getInputStream(signature)) {
            return in.readAllBytes();
        }
    }

    /** The algorithms of attributes such as {@code SHA-256-Digest} and {@code SHA-256-Digest-Manifest}. */
    static Set<String> digests(Attributes attributes) {
        Set<String> digests = new TreeSet<>();
        for (Object key : attributes.keySet()) {
            String name = key.toString().toUpperCase(Locale.ROOT);
            int end = name.indexOf(DIGEST);
            if (end > 0) {
                digests.add(name.substring(0, end));
            }
        }
        return digests;
    }
}

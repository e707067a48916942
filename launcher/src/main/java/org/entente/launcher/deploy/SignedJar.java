package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A jar whose signature is looked at: every entry is read to its end, since only then Java knows who signed it.
 *
 * <p>Java passes over a signature that it cannot read or no longer accepts, and the jar looks unsigned; here it does not.
 */
final class SignedJar {

    /** What is never signed: the files of the signature itself, which lie in META-INF and not below it. */
    private static final Pattern EXEMPT = Pattern.compile(
            "META-INF/(MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA|EC)|SIG-[^/.]*|SIG-[^/]*\\.[A-Z0-9]{1,3})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);

    private final JarFile jar;
    private final List<JarEntry> entries;
    private final List<JarEntry> signatures;

    private SignedJar(JarFile jar) {
        this.jar = jar;
        entries = jar.stream().toList();
        signatures = entries.stream()
                .filter(entry -> SIGNATURE.matcher(entry.getName()).matches())
                .toList();
    }

    /** Finds out who signed a jar, and whether it is as it was signed. */
    static Signature examine(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return new SignedJar(jar).signature();
        } catch (IOException e) {
            return new Signature.Broken("it cannot be read to its end");
        }
    }

    private Signature signature() throws IOException {
        if (signatures.isEmpty()) {
            return new Signature.None();
        }
        JarEntry head = jar.getJarEntry(JarFile.MANIFEST_NAME);
        if (head == null || !isAsSigned(head)) {
            return new Signature.Broken("its manifest or a signature file is not as it was signed");
        }
        Set<CodeSigner> signers = signers(head);
        return signers.isEmpty() ? new PassedOver(jar, signatures).reason() : covered(signers);
    }

    /**
     * Reads all the rest.
     *
     * @param signers those who signed the manifest; each of the rest must be theirs too
     */
    private Signature covered(Set<CodeSigner> signers) throws IOException {
        Manifest manifest = jar.getManifest();
        String uncovered = "";
        Set<CodeSigner> all = new LinkedHashSet<>(signers);
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || EXEMPT.matcher(entry.getName()).matches()) {
                continue;
            }
            if (!isAsSigned(entry)) {
                return new Signature.Broken("its entry " + entry.getName() + " is not as it was signed");
            }
            all.retainAll(signers(entry));
            if (all.isEmpty() && uncovered.isEmpty()) {
                uncovered = entry.getName();
            }
        }
        Optional<String> missing = missing(manifest);
        if (missing.isPresent()) {
            return new Signature.Broken("its entry " + missing.get() + " was signed and is missing");
        }
        if (!uncovered.isEmpty()) {
            return uncovered(uncovered, manifest.getAttributes(uncovered));
        }
        return leavesHeadOpen() ? new Signature.Partial(JarFile.MANIFEST_NAME) : new Signature.Whole(List.copyOf(all));
    }

    private static Signature uncovered(String entry, @Nullable Attributes section) {
        Set<String> digests = section == null ? Set.of() : PassedOver.digests(section);
        return DisabledAlgorithms.forJars()
                .weakestOnly(digests)
                .<Signature>map(Signature.Weak::new)
                .orElse(new Signature.Partial(entry));
    }

    /** Finds an entry that the manifest vouches for and that is not there. */
    private Optional<String> missing(Manifest manifest) {
        return manifest.getEntries().entrySet().stream()
                .filter(section -> !PassedOver.digests(section.getValue()).isEmpty())
                .map(section -> section.getKey().replaceFirst("^(\\./|/)", ""))
                .filter(name -> jar.getEntry(name) == null)
                .sorted()
                .findFirst();
    }

    /**
     * Whether a signature vouches for the entries alone.
     *
     * <p>Java takes that, but the head of the manifest says what a bundle is and which class starts it.
     */
    private boolean leavesHeadOpen() throws IOException {
        for (JarEntry signature : signatures) {
            if (PassedOver.isText(signature)
                    && PassedOver.text(jar, signature).getMainAttributes().keySet().stream()
                            .map(Object::toString)
                            .noneMatch(key -> key.endsWith("-Digest-Manifest-Main-Attributes"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsSigned(JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SecurityException | IOException | IllegalArgumentException e) {
            // The last one for a digest that is not in Base64.
            return false;
        }
    }

    private static Set<CodeSigner> signers(JarEntry entry) {
        @Nullable CodeSigner[] signers = entry.getCodeSigners();
        return signers == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(signers));
    }
}

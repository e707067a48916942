package org.entente.launcher.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose plugins are taken.
 *
 * @param certificates of publishers, or of authorities that vouch for them
 */
record Publishers(Set<X509Certificate> certificates) {

    Publishers {
        certificates = Set.copyOf(certificates);
    }

    /**
     * Reads a key store (PKCS#12), of which the trusted certificates count.
     *
     * <p>Certificates of private keys do not: a store with keys of one's own is easily taken for one of publishers.
     */
    static Publishers parse(Path file, String password, byte[] content) throws Unusable {
        Set<X509Certificate> certificates = new HashSet<>();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate trusted) {
                    certificates.add(trusted);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new Unusable("cannot be judged, as " + Settings.shown(file)
                    + " cannot be opened; see that it is a PKCS#12 key store and that publishers.password in etc/"
                    + Settings.FILE + " is its password");
        }
        if (certificates.isEmpty()) {
            throw new Unusable("cannot be judged, as " + Settings.shown(file)
                    + " holds no trusted certificate; import one with keytool -importcert");
        }
        return new Publishers(certificates);
    }
}

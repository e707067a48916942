package org.entente.launcher.deploy;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Timestamp;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Says when something was signed, if an authority that is trusted says so.
 *
 * <p>Who holds the key of an expired certificate could have a stamp of any date made by an authority of their own; so the
 * authority must be one of the store of publishers or of those that Java comes with.
 */
final class TimeStamps {

    private @Nullable Set<X509Certificate> java;

    /**
     * Finds the moment of a signature.
     *
     * @param trusted whom the store of publishers names
     */
    Optional<Instant> moment(CodeSigner signer, Set<X509Certificate> trusted) {
        @Nullable Timestamp stamp = signer.getTimestamp();
        if (stamp == null) {
            return Optional.empty();
        }
        Chain authority = Chain.of(stamp.getSignerCertPath());
        Instant moment = stamp.getTimestamp().toInstant();
        boolean holds = Purpose.TIME.allows(authority.owner())
                && (authority.fault(trusted, moment).isEmpty()
                        || authority.fault(java(), moment).isEmpty());
        return holds ? Optional.of(moment) : Optional.empty();
    }

    /** Those that Java comes with, read when first needed: they take longer than all the rest of a judgement. */
    private synchronized Set<X509Certificate> java() {
        @Nullable Set<X509Certificate> known = java;
        if (known == null) {
            known = authorities();
            java = known;
        }
        return known;
    }

    private static Set<X509Certificate> authorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException e) {
            return Set.of();
        }
    }
}

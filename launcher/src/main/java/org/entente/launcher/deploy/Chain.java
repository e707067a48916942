package org.entente.launcher.deploy;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Certificates, each issued by the next one. */
record Chain(List<X509Certificate> certificates) {

    /**
     * Why a chain does not hold.
     *
     * @param certificate the one at fault; the owner's if nobody is trusted
     */
    record Fault(Kind kind, X509Certificate certificate) {}

    /** The kinds of fault. */
    enum Kind {
        /** It leads to nobody who is trusted. */
        UNTRUSTED,
        EXPIRED,
        NOT_YET_VALID,
        /** It rests on an algorithm or key that Java no longer accepts. */
        WEAK
    }

    Chain {
        certificates = List.copyOf(certificates);
    }

    static Chain of(CertPath path) {
        return new Chain(
                path.getCertificates().stream().map(X509Certificate.class::cast).toList());
    }

    X509Certificate owner() {
        return certificates.get(0);
    }

    /** Says why the chain did not lead to one of those who are trusted at a moment, if it did not. */
    Optional<Fault> fault(Set<X509Certificate> trusted, Instant moment) {
        int end = 0;
        while (end < certificates.size() && !trusted.contains(certificates.get(end))) {
            end++;
        }
        if (end == 0) {
            return validity(moment);
        }
        // The rest of the chain leads to somebody else, and need not be looked at.
        Set<X509Certificate> anchors = end < certificates.size() ? Set.of(certificates.get(end)) : trusted;
        // Java lets any certificate that is trusted vouch for others, also that of a publisher.
        Set<X509Certificate> authorities =
                anchors.stream().filter(Purpose::isAuthority).collect(Collectors.toSet());
        return authorities.isEmpty()
                ? Optional.of(new Fault(Kind.UNTRUSTED, owner()))
                : validated(certificates.subList(0, end), authorities, moment);
    }

    private Optional<Fault> validity(Instant moment) {
        if (moment.isAfter(owner().getNotAfter().toInstant())) {
            return Optional.of(new Fault(Kind.EXPIRED, owner()));
        }
        if (moment.isBefore(owner().getNotBefore().toInstant())) {
            return Optional.of(new Fault(Kind.NOT_YET_VALID, owner()));
        }
        return Optional.empty();
    }

    private Optional<Fault> validated(List<X509Certificate> part, Set<X509Certificate> anchors, Instant moment) {
        try {
            PKIXParameters parameters = new PKIXParameters(anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet()));
            parameters.setDate(Date.from(moment));
            // A workbench works off line; a publisher that is trusted no more is taken out of the store.
            parameters.setRevocationEnabled(false);
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(part);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            Kind kind = kind(e.getReason());
            boolean own = kind == Kind.UNTRUSTED || e.getIndex() < 0;
            return Optional.of(new Fault(kind, own ? owner() : part.get(e.getIndex())));
        } catch (GeneralSecurityException e) {
            return Optional.of(new Fault(Kind.UNTRUSTED, owner()));
        }
    }

    private static Kind kind(CertPathValidatorException.Reason reason) {
        if (reason == BasicReason.EXPIRED) {
            return Kind.EXPIRED;
        }
        if (reason == BasicReason.NOT_YET_VALID) {
            return Kind.NOT_YET_VALID;
        }
        return reason == BasicReason.ALGORITHM_CONSTRAINED ? Kind.WEAK : Kind.UNTRUSTED;
    }
}

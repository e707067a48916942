package org.entente.launcher.deploy;

import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether one of those who signed a jar is a publisher whose plugins are taken. */
final class SignerTrust {

    private static final String AGAIN = "; have its publisher sign it again";

    private final Path store;
    private final Clock clock;
    private final TimeStamps stamps = new TimeStamps();

    /**
     * Judges by a clock.
     *
     * @param store the key store of publishers, to be named in sentences
     */
    SignerTrust(Path store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Judges signers, of whom one that is trusted is enough.
     *
     * @param publishers who is trusted; if it is empty everybody is, with a certificate that is valid
     */
    Trust.Verdict judge(List<CodeSigner> signers, Optional<Publishers> publishers) {
        Trust.Verdict nearest = new Trust.Verdict("", "");
        for (CodeSigner signer : signers) {
            Chain chain = Chain.of(signer.getSignerCertPath());
            Set<X509Certificate> trusted =
                    publishers.map(Publishers::certificates).orElseGet(() -> Set.of(chain.owner()));
            Optional<Instant> stamp = stamps.moment(signer, trusted);
            Optional<Chain.Fault> fault = chain.fault(trusted, stamp.orElseGet(clock::instant));
            if (fault.isPresent()) {
                boolean stranger = fault.get().kind() == Chain.Kind.UNTRUSTED;
                if (nearest.problem().isEmpty() || !stranger) {
                    nearest = new Trust.Verdict("", sentence(fault.get(), stamp));
                }
            } else if (!Purpose.CODE.allows(chain.owner())) {
                nearest = new Trust.Verdict("", unfit(Purpose.name(chain.owner())));
            } else {
                return new Trust.Verdict(Purpose.name(chain.owner()), "");
            }
        }
        return nearest;
    }

    static String unfit(String owner) {
        return "is signed with a certificate of " + owner + " that is not meant for signing programs" + AGAIN
                + " with one that is";
    }

    static String weak(String algorithm) {
        return "is signed with " + algorithm + ", which is too weak for Java to accept" + AGAIN
                + " with algorithms of today";
    }

    private String sentence(Chain.Fault fault, Optional<Instant> stamp) {
        X509Certificate certificate = fault.certificate();
        String owner = Purpose.name(certificate);
        String with = "is signed with a certificate of " + owner + " that ";
        return switch (fault.kind()) {
            case UNTRUSTED ->
                "is signed by " + owner + ", whom " + Settings.shown(store)
                        + " does not name; import the certificate there with keytool -importcert if you trust it";
            case WEAK ->
                "is signed with a certificate of " + owner + " whose algorithm "
                        + certificate.getSigAlgName() + " or key is too weak for Java to accept" + AGAIN
                        + " with a certificate of today";
            case EXPIRED ->
                with
                        + stamp.map(moment -> "had expired on " + day(certificate.getNotAfter())
                                        + " when it was signed on " + day(Date.from(moment)))
                                .orElseGet(() -> "expired on " + day(certificate.getNotAfter())
                                        + ", and no trusted time stamp says that it was signed before")
                        + AGAIN;
            case NOT_YET_VALID ->
                with
                        + "is valid from " + day(certificate.getNotBefore())
                        + " on only; see that the clock of this machine is right, or have its publisher sign it again";
        };
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}

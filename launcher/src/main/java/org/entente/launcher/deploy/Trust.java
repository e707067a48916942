package org.entente.launcher.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges whether a plugin may be taken, by the policy of the admin.
 *
 * <p>The list of digests and the store of publishers are read again when they change. One that cannot be read lets no
 * plugin pass. Safe for use by several threads.
 */
final class Trust {

    private static final String ETC = "etc/" + Settings.FILE;

    /** What could break a line or turn it around. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private final Settings settings;
    private final Current<DigestList> digests;
    private final Current<Publishers> publishers;
    private final SignerTrust signers;

    /** Judges by the clock of the machine. */
    Trust(Settings settings) {
        this(settings, Clock.systemUTC());
    }

    Trust(Settings settings, Clock clock) {
        this.settings = settings;
        String list = Settings.shown(settings.digests());
        digests = new Current<>(settings.digests(), content -> DigestList.parse(list, content));
        publishers = new Current<>(
                settings.publishers(),
                content -> Publishers.parse(settings.publishers(), settings.password(), content));
        signers = new SignerTrust(settings.publishers(), clock);
    }

    /**
     * What was found of a plugin.
     *
     * @param publisher who signed it, if the signature is good and, where there is a store of publishers, trusted; else
     *     empty
     * @param problem why it may not be taken, to follow the plugin's title and to be followed by a full stop; empty if it may
     */
    record Verdict(String publisher, String problem) {

        /** Makes one line of each: names of entries and owners may hold anything. */
        Verdict {
            publisher = CONTROL.matcher(publisher).replaceAll("?");
            problem = CONTROL.matcher(problem).replaceAll("?");
        }
    }

    /**
     * Judges a jar by every byte of it.
     *
     * @param staged the jar, a copy that nobody changes
     * @param digest its SHA-256 in hexadecimal
     * @param title the name and version of the plugin
     */
    Verdict judge(Path staged, String digest, String title) {
        try {
            Signature signature = SignedJar.examine(staged);
            if (signature instanceof Signature.Broken broken) {
                return new Verdict("", "is damaged or forged: " + broken.fault() + "; get it from its publisher again");
            }
            Verdict signed = judge(signature);
            return switch (settings.policy()) {
                case OPEN -> new Verdict(signed.publisher(), "");
                case DIGEST -> new Verdict(signed.publisher(), listed(digest, title));
                case SIGNED -> signed;
            };
        } catch (Unusable e) {
            return new Verdict("", e.problem());
        }
    }

    private Verdict judge(Signature signature) throws Unusable {
        Optional<Publishers> trusted = publishers.now();
        if (trusted.isEmpty() && settings.policy() == Settings.Policy.SIGNED) {
            throw new Unusable("cannot be judged, as " + ETC + " takes signed plugins only and "
                    + Settings.shown(settings.publishers())
                    + " is not there; make it with keytool -importcert from the certificates of those whom you trust");
        }
        if (signature instanceof Signature.Whole whole) {
            return signers.judge(whole.signers(), trusted);
        }
        return new Verdict("", unproven(signature));
    }

    private static String unproven(Signature signature) {
        if (signature instanceof Signature.Weak weak) {
            return SignerTrust.weak(weak.algorithm());
        }
        if (signature instanceof Signature.Unfit unfit) {
            return SignerTrust.unfit(unfit.owner());
        }
        if (signature instanceof Signature.Partial partial) {
            return "is signed in part only, without its entry " + partial.entry()
                    + "; have its publisher sign all of it again";
        }
        return "is not signed, and " + ETC + " takes signed plugins only; have its publisher sign it";
    }

    private String listed(String digest, String title) throws Unusable {
        String list = Settings.shown(settings.digests());
        boolean holds = digests.now()
                .orElseThrow(() -> new Unusable("cannot be judged, as " + ETC + " takes listed plugins only and " + list
                        + " is not there; make it with sha256sum from the plugins that you trust"))
                .holds(digest);
        return holds
                ? ""
                : "is not on the list, and " + ETC + " takes listed plugins only; if you trust it, add the line \""
                        + digest + "  " + title + "\" to " + list;
    }
}

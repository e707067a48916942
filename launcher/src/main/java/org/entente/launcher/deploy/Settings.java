package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What the admin has decided about deployment.
 *
 * @param policy which plugins are taken
 * @param digests the list of SHA-256 sums of the plugins that {@link Policy#DIGEST} takes
 * @param publishers the key store of those whose plugins {@link Policy#SIGNED} takes
 * @param password of the key store
 * @param limits how much a plugin may be and may take
 * @param keepSets how many earlier sets can be restored at least
 * @param keepAge how long an earlier set can be restored at least
 */
record Settings(
        Policy policy, Path digests, Path publishers, String password, Limits limits, int keepSets, Duration keepAge) {

    /** The file's name in the folder of settings. */
    static final String FILE = "deployment.properties";

    /** Which plugins are taken. */
    enum Policy {
        /** Each one whose signature, if it has any, is not broken. */
        OPEN,
        /** Those whose content is on a list. */
        DIGEST,
        /** Those which a trusted publisher has signed as a whole. */
        SIGNED;

        /** The word for it in the file. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Settings {
        if (keepSets < 1 || keepAge.isNegative()) {
            throw new IllegalArgumentException("sets must be kept: " + keepSets + ", " + keepAge);
        }
    }

    /**
     * Reads {@code deployment.properties}, or takes the defaults if there is no such file.
     *
     * @param etc the folder of settings, to which the paths in the file are relative
     * @throws IOException if the file cannot be read or says something that is not understood: a typing error must never
     *     mean a looser policy; the message is a sentence for the admin
     */
    static Settings read(Path etc) throws IOException {
        SettingsFile file = SettingsFile.read(etc.resolve(FILE));
        Limits limits = Limits.DEFAULT;
        Settings settings = new Settings(
                file.policy("policy", Policy.OPEN),
                etc.resolve(file.text("digests", "plugins.sha256")),
                etc.resolve(file.text("publishers", "publishers.p12")),
                file.text("publishers.password", "changeit"),
                new Limits(
                        file.number("largest.megabytes", 1, 4096, limits.largest() >> 20) << 20,
                        (int) file.number("entries", 1, 1_000_000, limits.entries()),
                        file.number("unpacked.megabytes", 1, 65_536, limits.unpacked() >> 20) << 20,
                        Duration.ofSeconds(file.number(
                                "start.seconds", 1, 600, limits.start().toSeconds())),
                        Duration.ofMillis(file.number(
                                "grace.milliseconds", 0, 60_000, limits.grace().toMillis()))),
                (int) file.number("keep.sets", 1, Journal.KEPT, 20),
                Duration.ofDays(file.number("keep.days", 0, 36_500, 90)));
        file.checkThatAllIsKnown();
        return settings;
    }

    /** A file of the settings as the admin knows it: {@code etc/…} in the folder of settings, elsewhere its path. */
    static String shown(Path file) {
        Path parent = file.getParent();
        return parent != null && parent.endsWith("etc") ? "etc/" + file.getFileName() : file.toString();
    }
}

package org.entente.launcher.deploy;

import java.nio.file.Path;
import org.entente.launch.Entry;
import org.osgi.framework.Version;

/**
 * A jar that may become a plugin of the set.
 *
 * @param member what the set would know of it
 * @param jar our copy of it
 * @param singleton whether it says that it must be resolved once only
 */
record Candidate(Entry.Member member, Path jar, boolean singleton) {

    static Candidate of(Reading.Whole whole, String digest, Path jar, String fileName) {
        Entry.Member member = new Entry.Member(whole.name(), whole.version().toString(), digest, fileName, true);
        return new Candidate(member, jar, whole.singleton());
    }

    String name() {
        return member.name();
    }

    Version version() {
        return Version.parseVersion(member.version());
    }

    /** Name and version, as one says them. */
    String title() {
        return member.name() + " " + member.version();
    }
}

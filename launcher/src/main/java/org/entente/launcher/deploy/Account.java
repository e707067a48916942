package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Entry.Member;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Says what becomes of each plugin when one set takes the place of another. */
final class Account {

    private final Plugins plugins;
    private final Map<String, Member> before;
    private final Map<String, Member> after;
    private final Map<String, Candidate> candidates;
    private final boolean byFolder;
    private final String is;
    private final String end;

    /**
     * Compares two sets.
     *
     * @param byFolder whether files that came and went are the cause
     * @param planned whether it would be so only
     */
    Account(
            Plugins plugins,
            Map<String, Member> before,
            Map<String, Member> after,
            Map<String, Candidate> candidates,
            boolean byFolder,
            boolean planned) {
        this.plugins = plugins;
        this.before = before;
        this.after = after;
        this.candidates = candidates;
        this.byFolder = byFolder;
        this.is = planned ? " would be" : " is";
        this.end = planned ? ", if it starts." : ".";
    }

    /** The changes, by name. */
    List<Change> changes() {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            change(name, before.get(name), after.get(name), changes);
        }
        return changes;
    }

    private void change(String name, @Nullable Member old, @Nullable Member now, List<Change> changes) {
        if (now == null && old != null) {
            changes.add(gone(old));
        } else if (now != null && (old == null || !old.digest().equals(now.digest()))) {
            changes.add(now.digest().isEmpty() ? shippedDisabled(now) : arrived(now, old));
        } else if (now != null && old != null && now.enabled() != old.enabled()) {
            changes.add(turned(name, now));
        }
    }

    private Change gone(Member old) {
        if (old.digest().isEmpty()) {
            return new Change(
                    Kind.ENABLED, old.name(), old.version(), "", "The shipped " + title(old) + " is used again.");
        }
        String how = byFolder ? title(old) + " is gone with its file " + old.file() : title(old) + " is removed";
        String end = plugins.shipped(old.name())
                .map(own -> "; the shipped " + own.version() + " is back.")
                .orElse(".");
        return new Change(Kind.REMOVED, old.name(), old.version(), "", how + end);
    }

    private static Change shippedDisabled(Member now) {
        String sentence = "The shipped " + title(now) + " is not used any more, until it is enabled again.";
        return new Change(Kind.DISABLED, now.name(), now.version(), "", sentence);
    }

    private static Change turned(String name, Member now) {
        return now.enabled()
                ? new Change(Kind.ENABLED, name, now.version(), "", title(now) + " is used again.")
                : new Change(
                        Kind.DISABLED,
                        name,
                        now.version(),
                        "",
                        title(now) + " is not used any more, until it is enabled again.");
    }

    private Change arrived(Member now, @Nullable Member old) {
        boolean dropped = old != null && !old.digest().isEmpty();
        String version = dropped
                ? old.version()
                : plugins.shipped(now.name()).map(Shipped::version).orElse("");
        Candidate candidate = candidates.get(now.name());
        String only = candidate != null && candidate.singleton() ? ", one at a time as it is a singleton" : "";
        if (!now.enabled()) {
            String sentence = title(now) + " takes the place of " + version + " and stays disabled.";
            return new Change(kind(now.version(), version), now.name(), now.version(), version, sentence);
        }
        if (version.isEmpty()) {
            return new Change(Kind.INSTALLED, now.name(), now.version(), "", title(now) + is + " in use" + end);
        }
        Kind kind = kind(now.version(), version);
        String place = dropped ? "in place of " + version : "in place of the shipped " + version;
        String told = switch (kind) {
            case UPGRADED -> ", an upgrade";
            case DOWNGRADED -> ", a downgrade";
            default -> ", another build of the same version";
        };
        return new Change(
                kind, now.name(), now.version(), version, title(now) + is + " in use " + place + told + only + end);
    }

    private static Kind kind(String now, String before) {
        int order = Version.parseVersion(now).compareTo(Version.parseVersion(before));
        if (order == 0) {
            return Kind.REBUILT;
        }
        return order > 0 ? Kind.UPGRADED : Kind.DOWNGRADED;
    }

    private static String title(Member member) {
        return member.name() + " " + member.version();
    }
}

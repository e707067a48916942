package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.launch.Deployed;
import org.entente.launch.Entry;
import org.entente.launcher.deploy.Scene.Plugin;
import org.osgi.framework.Bundle;

/** What can be seen of a site at a moment when nothing changes. */
final class Seen {

    private static final Set<String> NOT_TAKEN = Set.of("REFUSED", "WAITING");

    private final String when;
    private final Site site;
    private final List<Deployed> listed;

    Seen(String when, Site site) {
        this.when = when;
        this.site = site;
        this.listed = site.deployer().list();
    }

    /** The journal on the disk, and what is told of it, hold exactly the sets that were brought about. */
    static void checkSets(String when, List<Map<String, Plugin>> sets, List<Entry> read, List<Entry> told) {
        List<Entry> oldestFirst = new ArrayList<>(told);
        Collections.reverse(oldestFirst);
        assertThat(read.size())
                .as("%s: sets, of which the last is %s", when, read.get(read.size() - 1))
                .isEqualTo(sets.size());
        assertThat(read.equals(oldestFirst))
                .as("%s: the journal is what is told", when)
                .isTrue();
        for (int i = 0; i < sets.size(); i++) {
            assertThat(read.get(i).set()).as(when).isEqualTo(i + 1);
        }
        assertThat(members(read.get(read.size() - 1))).as(when).isEqualTo(sets.get(sets.size() - 1));
    }

    private static Map<String, Plugin> members(Entry entry) {
        Map<String, Plugin> members = new TreeMap<>();
        entry.members()
                .forEach(member -> members.put(
                        member.name(), new Plugin(member.name(), member.version(), member.digest(), member.enabled())));
        return members;
    }

    /** Each plugin in use is one bundle that runs, made of its kept jar; and there are no bundles but those. */
    void checkPlugins(Map<String, Plugin> set) {
        Map<String, List<Bundle>> bundles = new HashMap<>();
        for (Bundle bundle : site.context().getBundles()) {
            if (bundle.getLocation().contains(".jar") && isDropped(bundle) && !isStuck(bundle)) {
                bundles.computeIfAbsent(bundle.getSymbolicName(), name -> new ArrayList<>())
                        .add(bundle);
            }
        }
        set.values().stream().filter(Plugin::enabled).forEach(plugin -> {
            assertThat(bundles.remove(plugin.name())).as(when).singleElement().satisfies(bundle -> {
                assertThat(bundle.getState()).as(when).isEqualTo(Bundle.ACTIVE);
                assertThat(bundle.getLocation()).as(when).contains(plugin.digest());
            });
        });
        assertThat(bundles).as(when).isEmpty();
        set.values()
                .forEach(plugin -> assertThat(listed)
                        .as(when)
                        .filteredOn(deployed -> deployed.digest().equals(plugin.digest()))
                        .filteredOn(deployed -> !NOT_TAKEN.contains(deployed.state()))
                        .singleElement()
                        .satisfies(deployed -> {
                            assertThat(deployed.state()).as(when).isEqualTo(plugin.enabled() ? "ACTIVE" : "DISABLED");
                            assertThat(deployed.problem()).as(when).isEmpty();
                        }));
    }

    /** Those of the distribution are installed where they lie. */
    private static boolean isDropped(Bundle bundle) {
        return bundle.getLocation().matches(".*/\\d+-[0-9a-f]{64}\\.jar");
    }

    /** One that hangs in its activator stays until the end of the process. */
    private static boolean isStuck(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING || bundle.getState() == Bundle.STOPPING;
    }

    /** The files from which plugins come. */
    Map<String, String> files(Collection<String> names) {
        Map<String, String> files = new HashMap<>();
        listed.stream()
                .filter(deployed -> names.contains(deployed.name()))
                .filter(deployed -> !NOT_TAKEN.contains(deployed.state()))
                .filter(deployed -> deployed.file().startsWith(site.plugins()))
                .forEach(deployed ->
                        files.put(deployed.name(), deployed.file().getFileName().toString()));
        return files;
    }

    /** A file is listed once, as one that is not taken, and for the right reason. */
    void checkLeft(String file, String words) {
        List<Deployed> found = listed.stream()
                .filter(deployed -> NOT_TAKEN.contains(deployed.state()))
                .filter(deployed -> deployed.file().getFileName().toString().equals(file))
                .toList();
        assertThat(found).as("%s: %s", when, file).hasSize(words.isEmpty() ? 0 : 1);
        found.forEach(deployed -> assertThat(deployed.problem())
                .as("%s: %s", when, file)
                .contains(words)
                .endsWith("."));
    }

    /** Nothing is refused that is not known to be bad. */
    void checkNothingElseIsLeft(Set<String> files) {
        assertThat(listed)
                .as(when)
                .filteredOn(deployed -> NOT_TAKEN.contains(deployed.state()))
                .extracting(deployed -> deployed.file().getFileName().toString())
                .allMatch(files::contains);
    }
}

package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.launcher.deploy.Scene.GOOD;
import static org.entente.launcher.deploy.Scene.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Failing;

/** What an admin asks for by verbs. */
enum Wish implements Injection {
    INSTALL(scene -> {
        String version = Arrival.newer(scene);
        Path jar = scene.good(version);
        Outcome outcome = scene.site.deployer().install(jar);
        return Arrival.taken(scene, jar, version, outcome, Change.Kind.UPGRADED);
    }),
    UPDATE(scene -> {
        String version = Arrival.older(scene);
        Path jar = scene.good(version);
        Outcome outcome = scene.site.deployer().update(jar);
        return Arrival.taken(scene, jar, version, outcome, Change.Kind.DOWNGRADED);
    }),
    INSTALL_WHAT_IS_THERE(scene -> {
        Outcome outcome = scene.site.deployer().install(scene.plugin(scene.file(GOOD)));
        assertThat(outcome.changes()).extracting(Change::kind).containsExactly(Change.Kind.UNCHANGED);
        return End.UNCHANGED;
    }),
    INSTALL_SOMETHING_BAD(scene -> {
        Path jar = scene.make(BundleJar.named(GOOD, "9.9.9").activator(Failing.class));
        Outcome outcome = scene.site.deployer().install(jar);
        assertThat(outcome.committed()).isFalse();
        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.REFUSED);
            assertThat(change.sentence()).contains("thrown on purpose").endsWith(" stays in use.");
        });
        return End.REFUSED;
    }),
    PLAN(scene -> {
        Plan plan = scene.site.deployer().plan(scene.good(Arrival.newer(scene)));
        assertThat(plan.changes()).extracting(Change::kind).containsExactly(Change.Kind.UPGRADED);
        return End.UNCHANGED;
    }),
    PLAN_OF_SOMETHING_BAD(scene -> {
        Path jar = scene.make(BundleJar.named(GOOD, "9.9.9").header("Require-Bundle", "nobody"));
        assertThat(scene.site.deployer().plan(jar).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REFUSED);
        return End.UNCHANGED;
    }),
    UNKNOWN_NAME(scene -> {
        assertThatThrownBy(() -> scene.site.deployer().remove("nobody")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scene.site.deployer().enable("nobody", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scene.site.deployer().rollback(scene.sets() + 1))
                .isInstanceOf(IllegalArgumentException.class);
        return End.UNCHANGED;
    }),
    ROLLBACK(scene -> {
        int steps = 1 + scene.random.nextInt(Math.min(10, scene.sets() - 1));
        Outcome outcome = scene.site.deployer().rollback(steps);
        if (outcome.changes().stream().anyMatch(change -> change.kind() == Change.Kind.UNCHANGED)) {
            assertThat(outcome.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.sentence())
                            .endsWith("holds the same plugins as those in use; nothing was changed."));
            return End.UNCHANGED;
        }
        assertThat(outcome.committed()).as("rollback by %d: %s", steps, outcome).isEqualTo(scene.isAllowed(steps));
        if (!outcome.committed()) {
            assertThat(outcome.changes()).allMatch(change -> change.sentence().endsWith("; nothing was changed."));
            return End.REFUSED;
        }
        scene.committedAgain(steps);
        return End.COMMITTED;
    }),
    GUEST_DISABLED_AND_REMOVED(scene -> {
        String name = "guest-" + scene.next();
        Path jar = scene.make(Arrival.guest(name));
        Scene.Plugin guest = plugin(name, "1.0.0", jar);
        assertThat(scene.site.deployer().install(jar).committed()).isTrue();
        scene.committed(guest);
        assertThat(scene.site.deployer().enable(name, false).committed()).isTrue();
        scene.committed(new Scene.Plugin(name, "1.0.0", guest.digest(), false));
        scene.check("disabled");
        Arrival.quiet(scene.look());
        if (!scene.site.hasCore() && scene.random.nextBoolean()) {
            scene.restart(scene.policy());
            scene.check("disabled after a restart");
        }
        assertThat(scene.site.deployer().enable(name, true).committed()).isTrue();
        scene.committed(guest);
        scene.check("enabled");
        assertThat(scene.site.deployer().remove(name).committed()).isTrue();
        scene.committedWithout(name);
        assertThat(scene.plugin(jar.getFileName().toString())).doesNotExist();
        return End.COMMITTED;
    }),
    SHIPPED_ONE_DISABLED(scene -> {
        String name = scene.site.replaceable();
        assertThat(scene.site.deployer().enable(name, false).committed()).isTrue();
        assertThat(scene.site.deployer().list())
                .anyMatch(deployed ->
                        deployed.name().equals(name) && deployed.state().equals("DISABLED"));
        assertThat(scene.site.deployer().enable(name, true).committed()).isTrue();
        assertThat(scene.site.deployer().list())
                .anyMatch(deployed ->
                        deployed.name().equals(name) && deployed.state().equals("ACTIVE"));
        String version = scene.site.deployer().list().stream()
                .filter(deployed -> deployed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .version();
        scene.committedTwice(name, version);
        return End.COMMITTED;
    }),
    REFUSED_FILE_REMOVED(scene -> {
        String file = scene.newFile();
        Files.writeString(scene.plugin(file), "broken");
        scene.settle(file);
        assertThat(scene.site.deployer().remove(file).committed()).isFalse();
        assertThat(scene.plugin(file)).doesNotExist();
        Arrival.quiet(scene.look());
        return End.UNCHANGED;
    });

    private final Deed deed;

    Wish(Deed deed) {
        this.deed = deed;
    }

    @Override
    public boolean fits(Scene scene) {
        return switch (this) {
            case ROLLBACK -> scene.sets() > 1;
            case SHIPPED_ONE_DISABLED -> !scene.has(scene.site.replaceable());
            default -> true;
        };
    }

    @Override
    public End inject(Scene scene) throws Exception {
        scene.heal(GOOD);
        return deed.run(scene);
    }
}

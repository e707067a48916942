package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.launcher.deploy.Scene.GOOD;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.launch.Change;
import org.entente.launch.Outcome;

/**
 * A broken bundle that comes as a plugin of its own or in the place of the good one, by the folder or by a verb.
 *
 * @param kind what is broken
 */
record Broken(BrokenJars kind) implements Injection {

    @Override
    public String name() {
        return "BROKEN_" + kind;
    }

    @Override
    public boolean fits(Scene scene) {
        return switch (kind.finder()) {
            case PROBE -> scene.site.hasCore();
            // The policy is read at the start.
            case TRUST -> !scene.site.hasCore();
            default -> true;
        };
    }

    @Override
    public End inject(Scene scene) throws Exception {
        if (kind.finder() == BrokenJars.Finder.TRUST) {
            scene.under(Settings.Policy.SIGNED);
        }
        scene.heal(GOOD);
        String name = scene.random.nextBoolean() ? GOOD : "broken-" + scene.next();
        Path jar = kind.writeTo(scene.outside(), name, "9.0." + scene.next());
        if (kind.finder() != BrokenJars.Finder.READER && kind.finder() != BrokenJars.Finder.TRUST) {
            jar = scene.admit(jar);
        }
        if (scene.random.nextInt(4) == 0) {
            return byVerb(scene, jar);
        }
        boolean inPlace = name.equals(GOOD) && scene.random.nextBoolean();
        String file = inPlace ? scene.file(GOOD) : scene.newFile();
        scene.put(jar, file);
        scene.settle(file);
        scene.left(file, Cause.of(kind), inPlace ? GOOD : "");
        return End.REFUSED;
    }

    private End byVerb(Scene scene, Path jar) throws Exception {
        Outcome outcome = scene.site.deployer().install(jar);
        assertThat(outcome.committed()).isFalse();
        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.REFUSED);
            assertThat(change.sentence()).contains(Cause.of(kind));
        });
        assertThat(Files.exists(scene.plugin(jar.getFileName().toString()))).isFalse();
        return End.REFUSED;
    }
}

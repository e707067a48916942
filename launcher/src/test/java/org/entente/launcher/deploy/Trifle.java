package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.launcher.deploy.Scene.GOOD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/** What happens in the plugin folder and must change nothing. */
enum Trifle implements Injection {
    TOUCH((scene, file) -> Files.setLastModifiedTime(file, FileTime.from(scene.clock.instant()))),
    TIME_SET_BACK((scene, file) -> Files.setLastModifiedTime(file, FileTime.fromMillis(0))),
    SAME_CONTENT_AGAIN((scene, file) -> Files.write(file, Files.readAllBytes(file))),
    SAME_CONTENT_MOVED_IN((scene, file) -> scene.put(file, file.getFileName().toString())),
    SAME_CONTENT_BESIDE((scene, file) -> {
        Path other = Files.copy(file, scene.plugin(scene.newFile()));
        Arrival.quiet(scene.look());
        Files.delete(other);
    }),
    SAME_CONTENT_TAKES_OVER((scene, file) -> {
        String other = scene.newFile();
        Files.copy(file, scene.plugin(other));
        Arrival.quiet(scene.look(other));
        Files.delete(file);
    }),
    RENAMED((scene, file) -> Files.move(file, scene.plugin(scene.newFile()))),
    OTHER_FILES((scene, file) -> {
        Files.writeString(scene.plugin("notes.txt"), "no jar");
        Files.writeString(scene.plugin(".hidden.jar"), "no jar");
        Files.createDirectories(scene.plugin("folder"));
        Arrival.quiet(scene.look("notes.txt", ".hidden.jar", "folder"));
        Files.delete(scene.plugin("folder"));
    }),
    DELETED_IN_MID_COPY((scene, file) -> {
        Path part = scene.plugin(scene.newFile());
        Files.write(part, Arrays.copyOf(Files.readAllBytes(file), 500));
        Arrival.quiet(scene.look());
        Files.delete(part);
    }),
    GONE_AND_BACK_WITHIN_A_LOOK((scene, file) -> {
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, content);
    });

    private final Play play;

    Trifle(Play play) {
        this.play = play;
    }

    /** What is done about the file of the good plugin. */
    private interface Play {
        void run(Scene scene, Path file) throws Exception;
    }

    @Override
    public End inject(Scene scene) throws Exception {
        scene.heal(GOOD);
        String file = scene.file(GOOD);
        play.run(scene, scene.plugin(file));
        Arrival.quiet(scene.look(file));
        scene.settle(file);
        assertThat(Files.exists(scene.site.journal())).isTrue();
        return End.UNCHANGED;
    }
}

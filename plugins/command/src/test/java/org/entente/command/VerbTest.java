package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Calls verbs as the launcher does. */
abstract class VerbTest {

    final TestWorkbench workbench = new TestWorkbench();
    final AtomicBoolean cancelled = new AtomicBoolean();
    String out = "";
    String err = "";
    String in = "";
    String user = "zoe";

    @TempDir
    Path folder;

    @BeforeEach
    void sample() throws IOException {
        Files.writeString(folder.resolve("news.txt"), "The ships were sold to Pakistan.", StandardCharsets.UTF_8);
    }

    int run(String... args) throws InterruptedException {
        return run(new CommandLineVerbs(workbench, null, null, Fronts.NONE, "1.2.3"), args);
    }

    int run(CommandLineVerbs verbs, String... args) throws InterruptedException {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = verbs.run(new Call(
                List.of(args),
                new User(user),
                folder,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                results,
                messages,
                cancelled::get));
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return status;
    }

    /** Does a verb in the workspace of the test. */
    int verb(String... args) throws InterruptedException {
        String[] all = new String[args.length + 2];
        all[0] = "-w";
        all[1] = "W";
        System.arraycopy(args, 0, all, 2, args.length);
        return run(all);
    }

    void imported() throws InterruptedException {
        assertThat(run("-w", "W", "import", "news.txt")).as(err).isZero();
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}

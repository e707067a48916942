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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Calls verbs as the launcher does. */
abstract class VerbTest {

    final TestWorkbench workbench = new TestWorkbench();
    final AtomicBoolean cancelled = new AtomicBoolean();
    String out = "";
    String err = "";
    String in = "";

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
                folder,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                results,
                messages,
                cancelled::get));
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return status;
    }

    void imported() throws InterruptedException {
        assertThat(run("-w", "W", "import", "news.txt")).as(err).isZero();
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}

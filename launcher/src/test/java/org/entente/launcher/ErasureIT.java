package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbench that runs still tells of a source that was erased. */
class ErasureIT {

    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"([0-9a-f]{64})\"");
    private static final Pattern JOB = Pattern.compile("\"id\":(\\d+)");

    private static HttpResponse<String> post(ServedWorkspace served, String path, String body) throws Exception {
        return served.send(served.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void whatAJobMadeOfASourceIsTakenBackWithIt(@TempDir Path folder) throws Exception {
        Distribution entente = Distribution.shipped(folder.resolve("entente"), folder);
        Path demo = SharedData.project().resolve("plugins/command/src/main/resources/org/entente/command/demo");
        Distribution.Ended imported = entente.run("-w", "W", "import", demo.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        try (ServedWorkspace served = ServedWorkspace.start(entente, "W")) {
            HttpResponse<String> begun = post(served, "/api/backups", "");
            assertThat(begun.statusCode()).isLessThan(300);
            Matcher job = JOB.matcher(begun.body());
            assertThat(job.find()).as(begun.body()).isTrue();
            String file = "/api/jobs/" + job.group(1) + "/file";
            long end = System.nanoTime() + Distribution.LIMIT.toNanos();
            while (served.ask(file).statusCode() != 200 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(served.ask(file).statusCode()).isEqualTo(200);
            Matcher digest = DIGEST.matcher(served.ask("/api/sources").body());
            assertThat(digest.find()).isTrue();
            HttpResponse<String> purged = post(
                    served,
                    "/api/sources/" + digest.group(1) + "/purge",
                    "{\"digest\":\"" + digest.group(1) + "\",\"why\":\"Asked for.\"}");
            assertThat(purged.statusCode()).as(purged.body()).isEqualTo(200);
            assertThat(served.ask(file).statusCode()).isEqualTo(404);
            assertThat(served.ask("/api/jobs").body()).isEqualTo("[]");
        }
    }
}

package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launch.Verbs;

/** The samples of the demo, read by the shipped importers. */
final class Demo {

    private Demo() {}

    /** Makes the workspace of the demo under a folder. */
    static Path make(Bench bench, Path folder) throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Call call = new Call(
                List.of("demo"),
                User.current(),
                folder,
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                said,
                () -> false);
        assertThat(bench.service(Verbs.class).run(call))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        return folder.resolve("entente-demo/workspace");
    }
}

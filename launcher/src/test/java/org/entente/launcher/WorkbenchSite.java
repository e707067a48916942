package org.entente.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.spi.Analyzer;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launcher.deploy.Deployer;
import org.entente.launcher.deploy.Phase;
import org.entente.launcher.deploy.Site;
import org.entente.launcher.sample.YearAnalyzer;
import org.osgi.framework.BundleContext;

/** The shipped workbench in this process, whose verb runs the good plugin. */
public final class WorkbenchSite implements Site {

    private static final Pattern DIGEST = Pattern.compile("\"digest\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private final Installation installation;
    private final Seat seat;
    private final Scratch scratch;
    private final Platform platform;

    private WorkbenchSite(Installation installation, Seat seat, Scratch scratch, Platform platform) {
        this.installation = installation;
        this.seat = seat;
        this.scratch = scratch;
        this.platform = platform;
    }

    /** Starts the workbench as a process of its own would. */
    public static Site start(Path home, Clock clock, Consumer<Phase> phases) throws Exception {
        if (!Files.isDirectory(home.resolve("bundles"))) {
            Path etc = home.resolve("etc");
            Distribution.shipped(home.resolve("copy"), home);
            for (String folder : List.of("bundles", "lib")) {
                Files.move(home.resolve("copy").resolve(folder), home.resolve(folder));
            }
            Files.copy(home.resolve("copy/etc/logging.properties"), etc.resolve("logging.properties"));
        }
        Installation installation = new Installation(home);
        Seat seat = Seat.take(installation);
        Scratch scratch = Scratch.open(home);
        Platform platform = Platform.start(installation, seat, false, scratch, clock, phases);
        WorkbenchSite site = new WorkbenchSite(installation, seat, scratch, platform);
        if (!Files.exists(home.resolve("W"))) {
            Files.writeString(home.resolve("news.txt"), "Türkiye signed a contract with Pakistan in 2018.");
            site.run("import", "news.txt");
        }
        return site;
    }

    private String run(String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("-w", "W"));
        arguments.addAll(List.of(words));
        int status = platform.verbs()
                .run(new Call(
                        arguments,
                        User.current(),
                        installation.home(),
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err,
                        () -> false));
        if (status != 0) {
            throw new IOException(status + " " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String answer() throws Exception {
        String card = run("analyze", "good", "--json");
        Matcher digest = DIGEST.matcher(card.substring(card.indexOf("\"plugin\"")));
        if (!digest.find()) {
            throw new IOException("no digest in " + card);
        }
        return digest.group(1);
    }

    @Override
    public Path plugins() {
        return installation.plugins();
    }

    @Override
    public Path kept() {
        return installation.state().resolve("plugins");
    }

    @Override
    public Path journal() {
        return installation.state().resolve("journal");
    }

    @Override
    public Deployer deployer() {
        return platform.deployer();
    }

    @Override
    public BundleContext context() {
        return platform.context();
    }

    @Override
    public BundleJar good(String version, String build) {
        return BundleJar.named("good", version)
                .header("Build", build)
                .plugin(Analyzer.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "good");
    }

    @Override
    public String restartOnly() {
        return "org.entente.core";
    }

    @Override
    public String replaceable() {
        return "org.entente.exporter.graph";
    }

    @Override
    public boolean hasCore() {
        return true;
    }

    @Override
    public void close() throws Exception {
        platform.close();
        scratch.close();
        seat.close();
    }
}

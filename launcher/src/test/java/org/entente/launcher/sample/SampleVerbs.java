package org.entente.launcher.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import org.entente.launch.Call;
import org.entente.launch.Deployment;
import org.entente.launch.Presence;
import org.entente.launch.Verbs;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** A few verbs that show what the launcher does for verbs; preferred to any others. */
public final class SampleVerbs implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, 1000);
        context.registerService(Verbs.class, call -> run(context, call), properties);
    }

    @Override
    public void stop(BundleContext context) {}

    private static int run(BundleContext context, Call call) throws InterruptedException {
        PrintStream out = new PrintStream(call.out(), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(call.err(), true, StandardCharsets.UTF_8);
        String verb = call.args().isEmpty() ? "" : call.args().get(call.args().size() - 1);
        try {
            switch (verb) {
                case "--version" -> out.println("sample 1");
                case "args" -> call.args().forEach(out::println);
                case "where" -> out.println(call.directory());
                case "process" -> out.println(ProcessHandle.current().pid());
                case "copy" -> call.in().transferTo(call.out());
                case "throw" -> throw new IllegalStateException("thrown on purpose");
                case "print" -> printElsewhere();
                case "fail" -> {
                    err.println("It failed.");
                    return 3;
                }
                case "wait" -> stay(out);
                case "plugins" -> list(context, out);
                case "workbench" -> workbench(context, call, out);
                default -> {
                    err.println("There is no verb " + verb + ".");
                    return 2;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void printElsewhere() {
        System.out.println("out of place");
        System.err.println("out of place");
    }

    private static void stay(PrintStream out) throws InterruptedException {
        out.println("waiting");
        try {
            new CountDownLatch(1).await();
        } finally {
            out.println("cancelled");
        }
    }

    private static void list(BundleContext context, PrintStream out) {
        deployment(context)
                .list()
                .forEach(deployed -> out.println(
                        String.join(" ", deployed.name(), deployed.version(), deployed.state(), deployed.problem())));
    }

    private static void workbench(BundleContext context, Call call, PrintStream out)
            throws IOException, InterruptedException {
        Presence presence = context.getService(context.getServiceReference(Presence.class));
        Path workspace = Files.createDirectories(call.directory().resolve("entente-workspace"));
        try (AutoCloseable announced = presence.announce(workspace);
                AutoCloseable listening = deployment(context)
                        .listen(outcome -> outcome.changes().forEach(change -> out.println(change.sentence())))) {
            stay(out);
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deployment deployment(BundleContext context) {
        return context.getService(context.getServiceReference(Deployment.class));
    }
}

package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Workspace;
import org.entente.core.model.Check;
import org.entente.core.model.Column;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.launch.Deployment;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what the workbench needs of its machine, and the workspace. */
@Command(
        name = "doctor",
        description = "Checks what the workbench needs of this machine, and what the workspace holds.")
final class DoctorVerb implements Verb {

    private static final long ENOUGH_MEMORY = 512L << 20;
    private static final long ENOUGH_DISK = 1L << 30;
    private static final int OLDEST_JAVA = 17;

    private final Session session;
    private final Entente entente;

    @Mixin
    private OutputOptions output = new OutputOptions();

    DoctorVerb(Session session, Entente entente) {
        this.session = session;
        this.entente = entente;
    }

    @Override
    public int run() throws IOException {
        output.check();
        Checks checks = new Checks();
        int java = Runtime.version().feature();
        checks.add(
                "java", java >= OLDEST_JAVA, Runtime.version() + ", " + System.getProperty("java.vendor", "unknown"));
        long memory = Runtime.getRuntime().maxMemory();
        checks.add("memory", memory >= ENOUGH_MEMORY, (memory >> 20) + " MiB for the workbench");
        checks.add("processors", true, Integer.toString(Runtime.getRuntime().availableProcessors()));
        Path folder = session.resolve(entente.workspace);
        checks.folder("workspace", folder);
        checks.folder("temporary folder", Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        checks.add("entente", true, session.version());
        framework().ifPresent(name -> checks.add("framework", true, name));
        checks.add(
                "plugins",
                !session.workbench().plugins().isEmpty(),
                session.workbench().plugins().size() + " plugins");
        if (session.workbench().holds(folder)) {
            held(folder, checks);
        }
        session.deployment().map(Deployment::list).orElse(List.of()).stream()
                .filter(bundle -> !bundle.problem().isEmpty())
                .forEach(bundle -> checks.look("plugin " + bundle.name(), bundle.problem()));
        output.print(checks.table.build(), Map.of("version", session.version()), session);
        return checks.good ? DONE : FAILED;
    }

    /** What the workspace holds, against what it should. */
    private void held(Path folder, Checks checks) throws IOException {
        try (Workspace workspace = session.workbench().open(folder)) {
            workspace.notes().forEach(session::say);
            for (Check check : workspace.examine()) {
                if (check.severity().equals(Severity.DOUBT)) {
                    checks.look(check.what(), check.found());
                } else {
                    checks.add(check.what(), check.severity().equals(Severity.NOTE), check.found());
                }
            }
        } catch (IOException e) {
            checks.add("what is held", false, Sentences.of(e));
        }
    }

    /** The framework that runs this; none runs a plain test. */
    private static Optional<String> framework() {
        return Optional.ofNullable(FrameworkUtil.getBundle(DoctorVerb.class))
                .map(bundle -> bundle.getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_ID))
                .map(system -> system.getSymbolicName() + " " + system.getVersion());
    }

    /** Collects what is found. */
    private static final class Checks {
        private final Table.Builder table = Table.of(
                "Doctor",
                new Column("what", Column.Type.TEXT),
                new Column("state", Column.Type.TEXT),
                new Column("found", Column.Type.TEXT));
        private boolean good = true;

        void add(String what, boolean fine, String found) {
            table.row(Support.NONE, what, fine ? "good" : "BAD", found);
            good &= fine;
        }

        /** What deserves a look but keeps nothing from working. */
        void look(String what, String found) {
            table.row(Support.NONE, what, "look", found);
        }

        /** A folder is fine if it, or the nearest folder above that exists, can be written and has room. */
        void folder(String what, Path folder) throws IOException {
            Path existing = folder;
            while (existing.getParent() != null && !Files.exists(existing)) {
                existing = existing.getParent();
            }
            long room = Files.getFileStore(existing).getUsableSpace();
            boolean writable = Files.isDirectory(existing) && Files.isWritable(existing);
            add(
                    what,
                    writable && room >= ENOUGH_DISK,
                    folder + (writable ? "" : " cannot be written") + ", " + (room >> 20) + " MiB free");
        }
    }
}

package org.entente.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.jspecify.annotations.Nullable;

/** Imports what lies in a workspace's inbox, each file as a change of its own that nobody has reviewed. */
final class Inbox {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Workspace workspace;
    private final Session session;
    private final String author;
    private final InboxFolder folder;

    /** What became of a file. */
    enum State {
        READ,
        KNOWN,
        STAYS,
        UNSETTLED
    }

    /**
     * What became of one file.
     *
     * @param report what came of its import, or null where there was none
     */
    record Taken(
            String name,
            State state,
            String sentence,
            @Nullable ImportReport report) {}

    Inbox(Workspace workspace, Session session, String author) {
        this.workspace = workspace;
        this.session = session;
        this.author = author;
        this.folder = InboxFolder.of(workspace);
    }

    /** Imports what lies still, after a wait for what was put there just now, and says what came of it. */
    List<Taken> take(boolean again) throws IOException, JobException, InterruptedException {
        settle();
        return look(again);
    }

    private void settle() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(InboxFolder.STILL).plus(LOOK);
        while (unsettled() && Instant.now().isBefore(end)) {
            if (session.call().cancelled().getAsBoolean()) {
                return;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private boolean unsettled() throws IOException {
        for (Path file : Stream.concat(folder.waiting().stream(), folder.orphans().stream())
                .toList()) {
            if (!folder.unrest(file, Instant.now()).isZero()) {
                return true;
            }
        }
        return false;
    }

    /** Imports what lies still now. */
    List<Taken> look(boolean again) throws IOException, JobException {
        if (folder.waiting().isEmpty() && folder.orphans().isEmpty()) {
            return List.of();
        }
        try (FileChannel channel = folder.lock();
                FileLock lock = channel.tryLock()) {
            return lock == null ? List.of() : all(again);
        } catch (OverlappingFileLockException e) {
            return List.of(); // another call of this process is at it
        }
    }

    private List<Taken> all(boolean again) throws IOException, JobException {
        List<Taken> all = new ArrayList<>();
        for (Path file : folder.waiting()) {
            String name = Workspace.INBOX + "/" + file.getFileName();
            if (!folder.unrest(file, Instant.now()).isZero()) {
                all.add(new Taken(name, State.UNSETTLED, "is still being written and waits.", null));
            } else if (again || !folder.refused(file)) {
                all.add(one(file, name));
            }
        }
        for (Path sidecar : folder.orphans()) {
            if (folder.unrest(sidecar, Instant.now()).isZero() && (again || !folder.refused(sidecar))) {
                all.add(stays(sidecar, "No document lies beside it that it could tell of."));
            }
        }
        return all;
    }

    private Taken one(Path file, String name) throws IOException, JobException {
        String was = folder.state(file);
        ImportReport report;
        try {
            report = workspace.load(
                    new ImportRequest(List.of(file), null, Map.of(), author, "Lay in the inbox."), session.progress());
        } catch (JobException e) {
            if (session.call().cancelled().getAsBoolean()) {
                throw e;
            }
            return stays(file, Sentences.of(e.getMessage(), e));
        } catch (IOException e) {
            if (was.equals(folder.state(file)) && Files.isReadable(file)) {
                throw e;
            }
            // Whoever put it there is at it: the others are read all the same, and this one next time.
            return Files.isReadable(file)
                    ? new Taken(name, State.UNSETTLED, "has changed while it was read and waits.", null)
                    : stays(file, Sentences.of(e.getMessage(), e));
        }
        folder.done(file);
        FileReport read = report.files().get(0);
        return read.outcome() == ImportReport.Outcome.READ
                ? new Taken(name, State.READ, ImportSummary.line(read, report.revision()), report)
                : new Taken(name, State.KNOWN, "known, " + read.as() + ".", report);
    }

    private Taken stays(Path file, String why) throws IOException {
        folder.refuse(file, why);
        return new Taken(Workspace.INBOX + "/" + file.getFileName(), State.STAYS, "stays. " + why, null);
    }

    /** How many files stay that were refused, now or before. */
    long staying() throws IOException {
        return folder.staying();
    }

    /** Says on standard error what came of files, and which watches they touch. */
    void tell(List<Taken> taken) {
        taken.forEach(one -> session.say(said(one)));
        alert(taken);
    }

    /** Names the results and watches that files touch. */
    void alert(List<Taken> taken) {
        for (Taken one : taken) {
            if (one.report() != null) {
                one.report().touched().forEach(touched -> session.say(ImportSummary.rests(touched)));
                WatchVerb.alert(one.report().alerts(), session);
            }
        }
    }

    static String said(Taken taken) {
        return Cells.plain(taken.name()
                + (taken.state() == State.READ || taken.state() == State.KNOWN ? ": " : " ")
                + taken.sentence());
    }
}

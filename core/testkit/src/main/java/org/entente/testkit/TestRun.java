package org.entente.testkit;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.internal.NameIndex;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;

/** A run for tests: on the 1st of March 2026, with the names that it is given, cancelled when told. */
public final class TestRun implements Run {

    private final Names names;
    private volatile boolean cancelled;
    private volatile boolean asked;

    private TestRun(Names names) {
        this.names = names;
    }

    /** A run without any names. */
    public static TestRun plain() {
        return new TestRun(NameIndex.EMPTY);
    }

    /** A run with these names. */
    public static TestRun with(List<Name> names) {
        return new TestRun(new NameIndex(names));
    }

    /** A run with the names of a lexicon. */
    public static TestRun with(Lexicon lexicon) {
        try (var names = lexicon.names()) {
            return with(names.toList());
        }
    }

    /** A run with these names. */
    public static TestRun with(Names names) {
        return new TestRun(names);
    }

    /** Cancels the run. */
    public TestRun cancel() {
        cancelled = true;
        return this;
    }

    /** Whether the plugin has asked at least once if it is to end. */
    public boolean asked() {
        return asked;
    }

    @Override
    public void progress(long done, long total, String what) {
        check();
    }

    @Override
    public void check() {
        asked = true;
        if (cancelled) {
            throw new CancelledException("Cancelled by the test");
        }
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 3, 1);
    }

    @Override
    public String reader() {
        return "test 1.0.0";
    }
}

package org.entente.launcher;

import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Writes log records to the log of the installation; named in {@code etc/logging.properties}. */
public final class LogHandler extends Handler {

    private final SimpleFormatter texts = new SimpleFormatter();
    private final LogFile file =
            new LogFile(new Installation(Path.of(System.getProperty(Installation.PROPERTY, "."))).log());

    /** Called by the log manager. */
    public LogHandler() {}

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        file.append(texts.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

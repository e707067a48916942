package org.entente.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.launch.Call;
import org.entente.launch.Verbs;

/** The boundary to the verbs: whatever they throw becomes one sentence for the user and the details for the log. */
final class Guarded implements Verbs {

    private static final System.Logger LOG = System.getLogger(Guarded.class.getName());

    private final Verbs verbs;
    private final Path log;

    Guarded(Verbs verbs, Path log) {
        this.verbs = verbs;
        this.log = log;
    }

    @Override
    public int run(Call call) throws InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(verbs.getClass().getClassLoader());
        try {
            return verbs.run(call);
        } catch (OutOfMemoryError e) {
            return failed(call, e, "There is not enough memory for this; give Java more by ENTENTE_JAVA_OPTS=-Xmx4g.");
        } catch (RuntimeException | Error e) {
            return failed(call, e, "Something went wrong inside Entente; the details are in " + log + ".");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static int failed(Call call, Throwable problem, String sentence) {
        LOG.log(System.Logger.Level.ERROR, "The call " + call.args() + " failed", problem);
        say(call.err(), sentence);
        return Exit.FAILED;
    }

    /** Writes a sentence to a user, who may be gone. */
    static void say(OutputStream err, String sentence) {
        try {
            err.write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody there to hear: " + sentence, e);
        }
    }
}

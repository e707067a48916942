package org.entente.core.api;

/** Watches a job and may cancel it; called from the job's thread. */
public interface Monitor {

    /** Watches nothing and never cancels. */
    Monitor NONE = new Monitor() {
        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Is told how far the job has come. */
    void progress(long done, long total, String what);

    /** Whether the job is to end; asked several times a second, from any thread. */
    boolean cancelled();
}

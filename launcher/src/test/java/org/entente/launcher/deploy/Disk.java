package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Makes the disk of this very process full for a while: no file may grow beyond a limit. */
final class Disk {

    private Disk() {}

    /** Whether that can be done here. */
    static boolean isLimitable() {
        try {
            limit("unlimited");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void limit(long bytes) throws IOException {
        limit(Long.toString(bytes));
    }

    static void unlimit() throws IOException {
        limit("unlimited");
    }

    private static void limit(String soft) throws IOException {
        Process process = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        Long.toString(ProcessHandle.current().pid()),
                        "--fsize=" + soft + ":")
                .redirectErrorStream(true)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.entente.workbench;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.entente.core.spi.Front;

/** Remembers the port on which a workspace was served, so that pages that stayed open find it again. */
final class LastPort {

    /** Beside the database; the store knows it for one of ours. */
    static final String FILE = ".port";

    private static final System.Logger LOG = System.getLogger(LastPort.class.getName());

    /** Below it ports belong to the system. */
    private static final int LEAST = 1024;

    private static final int MOST = 65535;

    private final Path file;

    LastPort(Path workspace) {
        file = workspace.resolve(FILE);
    }

    /** The port of the last time, or {@link Front#ANY_PORT} where there was none or somebody else listens on it. */
    int find() {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port >= LEAST && port <= MOST && isFree(port) ? port : Front.ANY_PORT;
        } catch (NoSuchFileException e) {
            return Front.ANY_PORT;
        } catch (IOException | NumberFormatException e) {
            LOG.log(Level.DEBUG, "The last port is not known", e);
            return Front.ANY_PORT;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Jetty does, or the port would count as taken for a minute after each page that was open.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Remembers a port; that it cannot is no reason not to serve. */
    void keep(int port) {
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The port could not be remembered", e);
        }
    }
}

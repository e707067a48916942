package org.entente.workbench;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
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

    /**
     * The ports to try, the best first.
     *
     * @param wanted the port that was asked for, or {@link Front#ANY_PORT}; one that was asked for is the only choice
     */
    List<Integer> choices(int wanted) {
        // Between finding and listening somebody else may take the one that was kept.
        int first = wanted == Front.ANY_PORT ? find() : wanted;
        return wanted == first ? List.of(first) : List.of(first, Front.ANY_PORT);
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

    /** Remembers a port, for this user alone; that it cannot is no reason not to serve. */
    void keep(int port) {
        try {
            Files.deleteIfExists(file);
            try (var channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(StandardCharsets.US_ASCII.encode(Integer.toString(port)));
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.DEBUG, "The port could not be remembered", e);
        }
    }
}

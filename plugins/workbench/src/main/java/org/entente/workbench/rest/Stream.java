package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An answer that goes on as long as somebody listens. */
@FunctionalInterface
public interface Stream {

    /** The media type of events. */
    String MEDIA = "text/event-stream";

    /** Sends until the other side is gone. */
    void send(HttpServletResponse response) throws IOException, InterruptedException;
}

package org.entente.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.entente.workbench.rest.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void aPageThatIsClosedIsNoFaultAndListensNoMore() throws Exception {
        Events events = new Events();
        Stream stream = events.listen();
        assertThat(events.heard()).isTrue();
        stream.send(goneAfter(1));
        assertThat(events.heard()).isFalse();
    }

    /** A page that is closed after so many bytes. */
    private static HttpServletResponse goneAfter(int most) {
        ServletOutputStream out = new ServletOutputStream() {
            private int written;

            @Override
            public void write(int one) throws IOException {
                if (++written > most) {
                    throw new IOException("Broken pipe");
                }
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                EventsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getOutputStream") ? out : null);
    }
}

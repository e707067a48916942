package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workspace that a process of its own serves to browsers, and who asks for it without one. */
final class ServedWorkspace implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("open +(http://\\S+)");

    private final Distribution.Running process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedWorkspace(Distribution.Running process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ServedWorkspace start(Distribution entente, String workspace) throws IOException, InterruptedException {
        Distribution.Running process = entente.start("-w", workspace, "workbench", "--no-browser");
        process.awaitOut("Ctrl-C", Distribution.LIMIT);
        Matcher printed = ADDRESS.matcher(process.out());
        assertThat(printed.find()).as(process.out()).isTrue();
        return new ServedWorkspace(process, URI.create(printed.group(1)));
    }

    /** What was printed: with the token. */
    URI address() {
        return address;
    }

    /** A request that shows the token. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + address.getFragment().replace("token=", ""));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    @Override
    public void close() {
        process.close();
    }
}

package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A workspace with the register of SIPRI, imported once for all classes that ask for it, as that takes a while. */
final class RealWorkspace implements AutoCloseable {

    private final Path temporary;
    private final Distribution entente;
    private final Distribution.Ended imported;

    private RealWorkspace() throws IOException, InterruptedException {
        Path register = SharedData.file("data/sipri-transfers/trade-register.csv");
        temporary = Files.createTempDirectory("register-test-");
        entente = Distribution.shipped(temporary.resolve("entente"), temporary).with("ENTENTE_JAVA_OPTS", "-Xmx1g");
        imported = entente.run("-w", "W", "import", register.toString(), "--json");
    }

    Distribution entente() {
        return entente;
    }

    /** Imports the agreements and annotated texts as well, and other tables. */
    void bring(String texts, String... tables) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("-w", "W", "import"));
        call.add(SharedData.file("data/dcad/DCAD-v1.0-main.csv").toString());
        for (String table : tables) {
            call.add(SharedData.file(table).toString());
        }
        try (Stream<Path> found = Files.list(SharedData.file("gold/dev"))) {
            found.filter(text -> text.getFileName().toString().matches(texts))
                    .sorted()
                    .forEach(text -> call.add(text.toString()));
        }
        assertThat(call).hasSizeGreaterThan(8);
        Distribution.Ended ended = entente.run(call.toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
    }

    Path folder() {
        return temporary.resolve("W");
    }

    /** What the import printed. */
    Answer imported() throws JsonProcessingException {
        return Answer.of(imported);
    }

    /** The rows of a query. */
    Answer sql(String select) throws IOException, InterruptedException {
        return Answer.of(entente.run("-w", "W", "sql", "--json", select));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> found = Files.walk(temporary)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(temporary).doesNotExist();
    }

    /** Gives it to the methods that ask for it, and removes it after the last class. */
    static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RealWorkspace.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RealWorkspace.class, key -> made(), RealWorkspace.class);
        }

        private static RealWorkspace made() {
            try {
                return new RealWorkspace();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

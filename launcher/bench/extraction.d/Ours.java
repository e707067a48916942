import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.entente.core.api.Names;
import org.entente.core.api.Sink;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.spi.Text;
import org.entente.importer.text.TextImporter;
import org.entente.lexicon.defence.DefenceLexicon;
import org.entente.testkit.TestRun;

/** Reads texts by importer-text with the names of lexicon-defence, everything on; what it reads is counted, not kept. */
final class Ours implements Passes.Reader {

    private final Names names = TestRun.with(new DefenceLexicon()).names();
    private final TextImporter importer = new TextImporter();
    private int ties;

    private final Sink counting = (Sink) Proxy.newProxyInstance(
            Sink.class.getClassLoader(), new Class<?>[] {Sink.class}, (sink, method, arguments) -> {
                ties += method.getName().equals("tie") ? 1 : 0;
                return method.getReturnType() == long.class ? (Object) 1L : null;
            });

    @Override
    public int read(String text) throws IOException {
        Source source = Source.of("0".repeat(64), "text")
                .with(null, Genre.UNKNOWN, new Edtf("2025-05-05"), false, "en", Coverage.UNKNOWN);
        ties = 0;
        importer.extract(new Text(source, text), counting, TestRun.with(names));
        return ties;
    }

    public static void main(String[] arguments) throws Exception {
        Passes.run(new Ours(), List.of(arguments));
    }
}

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/** Reads texts by CoreNLP up to names and dependencies: what an extractor of ties would begin with. */
final class Peer implements Passes.Reader {

    private final StanfordCoreNLP pipeline;

    private Peer() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("threads", "1");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public int read(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.sentences().size();
    }

    public static void main(String[] arguments) throws Exception {
        Passes.run(new Peer(), List.of(arguments));
    }
}

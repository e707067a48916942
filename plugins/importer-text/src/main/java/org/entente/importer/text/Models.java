package org.entente.importer.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/** The models of OpenNLP that lie in this bundle; loaded once, at the first text. Safe for several threads. */
final class Models {

    /** How many readings of a sentence are followed: the chunker reads with three as with ten, in a third of the time. */
    private static final int BEAM = 3;

    private record Loaded(SentenceModel sentences, WordTags tags, Chunks chunks) {}

    /** The tools of one run: the detector of sentences is not safe for several threads. */
    record Tools(SentenceDetectorME sentences, WordTags tags, Chunks chunks) {}

    private @Nullable Loaded loaded;

    /** New tools for one run. */
    Tools tools() throws IOException {
        Loaded models = load();
        return new Tools(new SentenceDetectorME(models.sentences()), models.tags(), models.chunks());
    }

    private synchronized Loaded load() throws IOException {
        Loaded models = loaded;
        if (models == null) {
            try (InputStream sentences = open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                    InputStream tags = open("en-pos-maxent.bin");
                    InputStream chunks = open("en-chunker.bin")) {
                models = new Loaded(
                        new SentenceModel(sentences), tags(new POSModel(tags)), chunks(new ChunkerModel(chunks)));
            }
            loaded = models;
        }
        return models;
    }

    private static WordTags tags(POSModel model) throws IOException {
        Weights weights = Weights.of(model.<AbstractModel>getArtifact("pos.model"));
        return new WordTags(weights, model.getFactory().getTagDictionary(), BEAM);
    }

    private static Chunks chunks(ChunkerModel model) throws IOException {
        return Chunks.of(model.<AbstractModel>getArtifact("chunker.model"), BEAM);
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Models.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("The model " + name + " is missing in the bundle: install the bundle again");
        }
        return new BufferedInputStream(in, 1 << 16);
    }
}

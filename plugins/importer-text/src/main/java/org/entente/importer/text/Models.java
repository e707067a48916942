package org.entente.importer.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.chunker.ChunkerFactory;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.TokenTag;
import org.jspecify.annotations.Nullable;

/** The models of OpenNLP that lie in this bundle; loaded once, at the first text. Safe for several threads. */
final class Models {

    /** How many readings of a sentence the chunker follows: with three it reads as with ten, in a third of the time. */
    private static final int BEAM = 3;

    private record Loaded(SentenceModel sentences, POSModel tags, ChunkerModel chunks) {}

    /** Chunks tagged words; not safe for several threads. */
    static final class Chunker {
        private final BeamSearch search;
        private final ChunkerFactory factory;

        Chunker(ChunkerModel model) {
            this.search = new BeamSearch(BEAM, model.<MaxentModel>getArtifact("chunker.model"));
            this.factory = model.getFactory();
        }

        String[] chunk(String[] words, String[] tags) {
            return search.bestSequence(
                            TokenTag.create(words, tags),
                            new Object[0],
                            factory.getContextGenerator(),
                            factory.getSequenceValidator())
                    .getOutcomes()
                    .toArray(String[]::new);
        }
    }

    /** The tools of one run: they are not safe for several threads, the models are. */
    record Tools(SentenceDetectorME sentences, POSTaggerME tags, Chunker chunks) {}

    private @Nullable Loaded loaded;

    /** New tools for one run. */
    Tools tools() throws IOException {
        Loaded models = load();
        // The tags must be those on which the chunker was trained: by default OpenNLP would translate them.
        return new Tools(
                new SentenceDetectorME(models.sentences()),
                new POSTaggerME(models.tags(), POSTagFormat.PENN),
                new Chunker(models.chunks()));
    }

    private synchronized Loaded load() throws IOException {
        Loaded models = loaded;
        if (models == null) {
            try (InputStream sentences = open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                    InputStream tags = open("en-pos-maxent.bin");
                    InputStream chunks = open("en-chunker.bin")) {
                models = new Loaded(new SentenceModel(sentences), new POSModel(tags), new ChunkerModel(chunks));
            }
            loaded = models;
        }
        return models;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Models.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("The model " + name + " is missing in the bundle: install the bundle again");
        }
        return new BufferedInputStream(in, 1 << 16);
    }
}

package org.entente.importer.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/** The models of OpenNLP that lie in this bundle; loaded once, at the first text. Safe for several threads. */
final class Models {

    private record Loaded(SentenceModel sentences, POSModel tags, ChunkerModel chunks) {}

    /** The tools of one run: they are not safe for several threads, the models are. */
    record Tools(SentenceDetectorME sentences, POSTaggerME tags, ChunkerME chunks) {}

    private @Nullable Loaded loaded;

    /** New tools for one run. */
    Tools tools() throws IOException {
        Loaded models = load();
        // The tags must be those on which the chunker was trained: by default OpenNLP would translate them.
        return new Tools(
                new SentenceDetectorME(models.sentences()),
                new POSTaggerME(models.tags(), POSTagFormat.PENN),
                new ChunkerME(models.chunks()));
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

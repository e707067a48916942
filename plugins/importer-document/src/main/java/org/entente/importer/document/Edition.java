package org.entente.importer.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Edtf;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Text;
import org.jspecify.annotations.Nullable;

/** Has the articles of one file read, each on its own day, and tells of the source that they make up. */
final class Edition {

    private final Input input;
    private final DocumentImporter.Parameters parameters;
    private final Extractor extractor;
    private final Sink sink;
    private final Run run;
    private final List<Problem> refusals = new ArrayList<>();

    Edition(Input input, DocumentImporter.Parameters parameters, Extractor extractor, Sink sink, Run run) {
        this.input = input;
        this.parameters = parameters;
        this.extractor = extractor;
        this.sink = sink;
        this.run = run;
    }

    void read(List<Article> found, Places places) throws IOException {
        List<Article> articles = articles(found);
        if (articles.isEmpty()) {
            refuse("empty", input.name() + " holds no prose.");
            return;
        }
        int read = articles.size() == 1 ? one(articles.get(0), places) : several(articles);
        for (Problem refusal : refusals) {
            sink.problem(read > 0 ? lost(refusal) : refusal);
        }
    }

    private int one(Article article, Places places) throws IOException {
        Source source = Sources.bounded(Sources.one(input.source(), article.about()), parameters.selection());
        sink.source(source);
        Prose prose = prose(article, input.name());
        boolean read = prose != null && extract(prose, source, places);
        if (prose != null && places.apart()) {
            // As bytes: half a character, which a damaged document may hold, is a question mark then and no failure.
            byte[] text = prose.text().getBytes(StandardCharsets.UTF_8);
            sink.prose(Files.write(input.scratch().resolve("prose"), text));
        }
        return read ? 1 : 0;
    }

    /** Each article becomes a source of its own, whose bytes are its prose. */
    private int several(List<Article> articles) throws IOException {
        Source whole = Sources.bounded(
                Sources.all(
                        input.source(), articles.stream().map(Article::about).toList()),
                parameters.selection());
        Set<String> seen = new HashSet<>();
        int read = 0;
        for (int i = 0; i < articles.size(); i++) {
            run.progress(i, articles.size(), input.name());
            // What is said of an article that is not read is said of the file.
            sink.source(whole);
            Article article = articles.get(i);
            String named = named(article.about(), i + 1);
            Prose prose = prose(article, named);
            if (prose == null) {
                continue;
            }
            byte[] bytes = prose.text().getBytes(StandardCharsets.UTF_8);
            String digest = digest(bytes);
            if (!seen.add(digest)) {
                sink.problem(
                        new Problem("document.twice", Severity.NOTE, named + " stands there a second time.", null));
                continue;
            }
            Path file = Files.write(input.scratch().resolve(digest), bytes);
            String name = input.source().name() + "#" + (i + 1);
            Source part = Sources.bounded(
                    Sources.part(whole, article.about(), digest, name, "What " + where(article, i + 1) + " says"),
                    parameters.selection());
            sink.part(part, file);
            read += extract(prose, part, null) ? 1 : 0;
        }
        sink.source(whole);
        return read;
    }

    private String where(Article article, int number) {
        String element = article.blocks().get(0).element();
        return "article " + number + " of " + input.name() + (element.isEmpty() ? "" : " (from " + element + " on)");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String named(About about, int number) {
        return "Article " + number + " of " + input.name()
                + (about.title() == null ? "" : " (“" + about.title() + "”)");
    }

    // Of several articles one that cannot be read is lost, and the file is not refused for it.
    private static Problem lost(Problem refusal) {
        return new Problem(refusal.code(), Severity.LOSS, refusal.message(), refusal.where());
    }

    /** The articles with what the user says of them, without those that hold no prose. */
    private List<Article> articles(List<Article> found) {
        List<Article> articles = new ArrayList<>();
        About told = new About(
                null,
                parameters.publisher(),
                parameters.genre(),
                parameters.published() == null ? null : Edtf.day(parameters.published()),
                false,
                null,
                null);
        for (Article whole : found) {
            for (Article article : Exports.split(whole)) {
                List<Block> blocks = article.blocks().stream()
                        .filter(block -> !block.text().isBlank())
                        .toList();
                if (!blocks.isEmpty()) {
                    About about = article.about().with(Genres.of(article.about(), blocks));
                    articles.add(new Article(dated(about, blocks).or(told), blocks));
                }
            }
        }
        return articles;
    }

    /** Where a document gives no day of publication, that of its dateline, and before the day it was made. */
    private About dated(About about, List<Block> blocks) {
        if (about.published() != null && !about.inferred() || parameters.published() != null) {
            return about.published() == null || about.inferred() ? about.with(null, false) : about;
        }
        Edtf line = Dateline.of(blocks);
        return line == null ? about : about.with(line, true);
    }

    /** The prose that is read of an article, or null where it is not read. */
    private @Nullable Prose prose(Article article, String named) {
        List<Block> blocks = english(article, named);
        if (blocks.isEmpty()) {
            return null;
        }
        Prose prose = new Prose(blocks);
        if (prose.text().length() > Limits.ARTICLE) {
            refusal("size", named + " has more than " + Limits.ARTICLE + " characters and was not read: split it.");
            return null;
        }
        return prose;
    }

    /** @param places where the prose stands, or null where it is the source */
    private boolean extract(Prose prose, Source source, @Nullable Places places) throws IOException {
        Telling telling = new Telling(sink, prose, places);
        extractor.extract(new Text(source, prose.text()), parameters.selection(), telling.sink(), run);
        Problem refusal = telling.refusal();
        if (refusal != null) {
            refusals.add(new Problem(refusal.code(), refusal.severity(), refusal.message(), null));
        }
        return refusal == null;
    }

    /** The blocks, without those in another language; none where the article as a whole is not English. */
    private List<Block> english(Article article, String named) {
        String all = new Prose(article.blocks()).text();
        String language = Language.of(all);
        int words = all.split("\\s+").length;
        String said = article.about().language();
        boolean claimed = said != null && !said.toLowerCase(Locale.ROOT).startsWith("en");
        boolean unknown = language.equals(Language.UNKNOWN);
        if (unknown && !claimed && words < 25) {
            return article.blocks();
        }
        if (!language.equals(Language.ENGLISH)) {
            String which = unknown ? claimed ? "the language " + said : "a language that could not be told" : language;
            refusal("language", named + " is in " + which + ", and only English is read.");
            return List.of();
        }
        List<Block> english = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (Language.isForeign(block.text())) {
                sink.problem(new Problem(
                        "document.language",
                        Severity.LOSS,
                        named + " has a paragraph in " + Language.of(block.text()) + " (" + block.element()
                                + "), which was not read.",
                        null));
            } else {
                english.add(block);
            }
        }
        return english;
    }

    private void refusal(String code, String sentence) {
        refusals.add(new Problem("document." + code, Severity.REFUSED, sentence, null));
    }

    private void refuse(String code, String sentence) {
        sink.problem(new Problem("document." + code, Severity.REFUSED, sentence, null));
    }
}

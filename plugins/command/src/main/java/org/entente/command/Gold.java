package org.entente.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** A folder of annotated texts, each {@code <id>.txt} with its annotation {@code <id>.json} beside it. */
record Gold(Path folder, List<Annotated> texts) {

    private static final String TEXT = ".txt";
    private static final String ANNOTATION = ".json";

    /**
     * A text with what it tells.
     *
     * @param published when it was published, or null where that is not known
     * @param language a BCP 47 tag, or null where none is told
     */
    record Annotated(
            Path file,
            String text,
            @Nullable String published,
            @Nullable String language,
            Account account) {

        /** What no reading can be compared with, a sentence each. */
        List<String> doubts() {
            String name = account.id() + ANNOTATION;
            List<String> doubts = new ArrayList<>();
            Set<String> declared = new HashSet<>();
            account.actors().forEach(actor -> declared.add(actor.id()));
            for (int i = 0; i < account.ties().size(); i++) {
                Account.Tie tie = account.ties().get(i);
                String place = " in tie " + (i + 1) + " of " + name;
                tie.parties().stream()
                        .map(Account.Party::actor)
                        .filter(actor -> !declared.contains(actor))
                        .forEach(actor ->
                                doubts.add("The party " + actor + place + " is not among its actors; declare it."));
                if (tie.spans().isEmpty()) {
                    doubts.add("The evidence" + place + " does not stand in the text; copy it from there.");
                }
            }
            return doubts;
        }
    }

    /** @throws IOException with a sentence if the folder does not hold what it should */
    static Gold read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    Files.exists(folder)
                            ? folder + " is not a folder; name one of annotated texts."
                            : "There is no folder " + folder + "; name one of annotated texts.");
        }
        SortedSet<String> texts = stems(folder, TEXT);
        SortedSet<String> annotations = stems(folder, ANNOTATION);
        for (String stem : texts) {
            if (!annotations.contains(stem)) {
                throw new IOException("The text " + stem + TEXT + " in " + folder + " has no " + stem + ANNOTATION
                        + " beside it; annotate it or move it away.");
            }
        }
        for (String stem : annotations) {
            if (!texts.contains(stem)) {
                throw new IOException("The annotation " + stem + ANNOTATION + " in " + folder + " has no " + stem + TEXT
                        + " beside it; put its text there or move it away.");
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("The folder " + folder + " holds no annotated text, <id>.txt beside <id>.json.");
        }
        List<Annotated> read = new ArrayList<>();
        for (String stem : texts) {
            read.add(annotated(folder, stem));
        }
        return new Gold(folder, read);
    }

    private static SortedSet<String> stems(Path folder, String ending) throws IOException {
        SortedSet<String> stems = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(name -> stems.add(name.substring(0, name.length() - ending.length())));
        }
        return stems;
    }

    private static Annotated annotated(Path folder, String stem) throws IOException {
        Path file = folder.resolve(stem + TEXT);
        String name = stem + ANNOTATION;
        String text = content(file);
        JsonNode object = AccountReader.object(content(folder.resolve(name)), name);
        Account account = new AccountReader(name, text).read(object);
        if (!account.id().equals(stem)) {
            throw new IOException("The file " + name + " says that its id is " + account.id()
                    + "; the id is the name of the file without its ending, so make them equal.");
        }
        for (int i = 0; i < account.ties().size(); i++) {
            Account.Tie tie = account.ties().get(i);
            String place = "The file " + name + " has in tie " + (i + 1) + " the ";
            known(place + "type ", tie.types(), TieType.known());
            known(place + "stage ", tie.stages(), Stage.known());
            known(place + "modality ", Set.of(tie.modality()), Modality.known());
            known(
                    place + "instrument ",
                    tie.instrument() == null ? Set.of() : Set.of(tie.instrument()),
                    Instrument.known());
            for (Account.Party party : tie.parties()) {
                known(place + "role ", Set.of(party.role()), Role.known());
            }
        }
        String published =
                object.path("published").isTextual() ? object.path("published").asText() : null;
        if (published != null) {
            try {
                new Edtf(published);
            } catch (IllegalArgumentException e) {
                throw new IOException("The file " + name + " says that its text was published on " + published
                        + ", which is no date; write one such as 2026-03-11, or null.");
            }
        }
        String language =
                object.path("language").isTextual() ? object.path("language").asText() : null;
        return new Annotated(file, text, published, language, account);
    }

    /** What no reader can tell would count as missed for ever. */
    private static void known(String place, Set<String> told, List<? extends Word> words) throws IOException {
        List<String> names = words.stream().map(Word::name).toList();
        for (String word : new TreeSet<>(told)) {
            if (!names.contains(word)) {
                throw new IOException(
                        place + word + ", which there is not; write one of " + String.join(", ", names) + ".");
            }
        }
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException("The file " + file + " is not in UTF-8; save it as such and try again.");
        }
    }
}

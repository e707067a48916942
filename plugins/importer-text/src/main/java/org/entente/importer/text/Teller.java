package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.Condition;
import org.entente.core.model.DateKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Interest;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Modality;
import org.entente.core.model.Participant;
import org.entente.core.model.Problem;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Stage;
import org.entente.core.model.Stance;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Text;

/** Tells the sink what was read: new actors and systems first, then ties and observations with their evidence. */
final class Teller {

    private final Text text;
    private final Wrapped lines;
    private final String plain;
    private final Sink sink;
    private final Run run;
    private final Names names;
    private final Wanted wanted;
    private final Set<String> told = new HashSet<>();
    private final CodePoints points;

    /** The sentences, as offsets, that were read as two. */
    private final List<int[]> cut = new ArrayList<>();

    private int stretches;

    /** @param lines the text with plain marks, its broken lines joined */
    Teller(Text text, Wrapped lines, Names names, Wanted wanted, Sink sink, Run run) {
        this.text = text;
        this.lines = lines;
        this.plain = lines.joined();
        this.points = new CodePoints(text.content());
        this.sink = sink;
        this.run = run;
        this.names = names;
        this.wanted = wanted;
    }

    /** Tells what of a text is not read at all. */
    void passedOver(Clean.Article article) {
        for (int[] span : article.left()) {
            problem(
                    "text.around",
                    Severity.LOSS,
                    "What stands here was taken for what surrounds an article (menus, other articles, readers' comments) and was"
                            + " not read: give it in a file of its own if it belongs to the text",
                    span);
        }
        for (int[] span : Sentences.noWords(plain, article.blocks())) {
            problem(
                    "text.word.long",
                    Severity.LOSS,
                    "A word has more than " + Sentences.LONGEST
                            + " characters, and it and the sentence in which it stands were not read whole: correct it",
                    new int[] {span[0], span[0] + Sentences.LONGEST});
        }
    }

    void tell(Extraction extraction) {
        stretches++;
        cut.addAll(extraction.cut);
        for (int[] span : extraction.shortened) {
            problem(
                    "text.sentence.long",
                    Severity.LOSS,
                    "A sentence has more than " + Tagger.MOST
                            + " words, and what stands after them was not read: split it",
                    span);
        }
        for (Mention mention : extraction.systems) {
            DefenceSystem system = mention.system();
            if (system != null) {
                tell(system);
            }
        }
        extraction.ties.forEach(this::tell);
        for (Extraction.Figure figure : extraction.figures) {
            if (wanted.observation()) {
                sink.observation(figure.observation(), evidence(figure.clauses(), attribution -> Interest.UNKNOWN));
            }
        }
        extraction.abilities.forEach(this::tell);
    }

    /** Tells what was left out, when all was told. */
    void end() {
        if (!cut.isEmpty()) {
            boolean one = cut.size() == 1;
            problem(
                    "text.sentence.cut",
                    Severity.NOTE,
                    (one ? "A sentence has" : cut.size() + " sentences have")
                            + " more than " + Sentences.LONGEST + " characters and "
                            + (one ? "was read as two" : "were read in parts, the first of them here")
                            + ": a tie told across the cut is missed",
                    cut.get(0));
        }
        if (stretches > 1) {
            sink.problem(new Problem(
                    "text.long",
                    Severity.NOTE,
                    text.source().name() + " has more than " + Extraction.STRETCH
                            + " sentences and was read as " + stretches
                            + " texts: a tie told in two of them is told twice",
                    null));
        }
        String left = wanted.leftOut();
        if (left != null) {
            sink.problem(new Problem("text.left.out", Severity.NOTE, left, null));
        }
    }

    private void tell(Candidate candidate) {
        Tie tie = tie(candidate);
        if (!wanted.tie(tie.type(), tie.confidence() == null ? 1 : tie.confidence())) {
            return;
        }
        for (Mention mention : candidate.systems) {
            DefenceSystem system = mention.system();
            if (system != null) {
                tell(system);
            }
        }
        for (Candidate.Part part : candidate.parts) {
            tell(part.party().actor());
        }
        sink.tie(tie, evidence(candidate.clauses, attribution -> interest(candidate, attribution)));
    }

    private void tell(Extraction.Ability ability) {
        if (!wanted.capability()) {
            return;
        }
        Capabilities.Told told = ability.told();
        tell(told.holder());
        sink.capability(
                new Capability(
                        told.holder().id(),
                        told.stance(),
                        told.capabilityClass(),
                        told.modality(),
                        text.source().published()),
                ability.clauses().stream()
                        .mapToLong(clauses -> evidence(clauses, attribution -> interest(told, attribution)))
                        .toArray());
    }

    /** Who speaks of what he wants himself is a buyer, of what he makes a seller. */
    private static Interest interest(Capabilities.Told told, Attribution attribution) {
        String side = attribution.side();
        if (side == null) {
            return Interest.UNKNOWN;
        }
        if (!side.equals(told.holder().id()) && !side.equals(told.holder().country())) {
            return Interest.THIRD_PARTY;
        }
        if (told.stance().equals(Stance.NEEDS) || told.stance().equals(Stance.SEEKS)) {
            return Interest.BUYER;
        }
        return told.stance().equals(Stance.HOLDS) ? Interest.UNKNOWN : Interest.SELLER;
    }

    private void problem(String code, Severity severity, String message, int[] span) {
        sink.problem(new Problem(code, severity, message, new Locator.Span(point(span[0]), point(span[1]))));
    }

    /** What lexicons know need not be told. */
    private void tell(Actor actor) {
        if (told.add(actor.id()) && names.actor(actor.id()).isEmpty()) {
            if (actor.country() != null && !actor.country().equals(actor.id())) {
                names.actor(actor.country()).ifPresent(this::tell);
            }
            sink.actor(actor);
        }
    }

    /** Every system that the text names is told, those of lexicons too: it may take part in no tie. */
    private void tell(DefenceSystem system) {
        if (told.add("system " + system.id())) {
            sink.system(system);
        }
    }

    private Tie tie(Candidate c) {
        Tie.Builder tie = Tie.of(c.type)
                .kind(c.kind)
                .instrument(c.instrument)
                .modality(c.modality)
                .title(c.title)
                .status(new Status(c.stage, c.detail, text.source().published()));
        for (Candidate.Part part : c.parts) {
            tie.with(new Participant(
                    part.party().actor().id(),
                    part.role(),
                    null,
                    part.party().named().replaceAll("\\s+", " ")));
        }
        Set<String> systems = new LinkedHashSet<>();
        for (Mention mention : c.systems) {
            if (systems.add(mention.entity().id())) {
                String written = lines.written(mention.start(), mention.end()).replaceAll("\\s+", " ");
                tie.item(new Item(
                        mention.entity().id(),
                        written,
                        null,
                        systems.size() == 1 && c.counted == null ? c.quantity : null,
                        List.of(),
                        Condition.UNKNOWN,
                        List.of()));
            }
        }
        if (c.counted != null) {
            item(tie, c.counted, c);
        } else if (systems.isEmpty()
                && !c.things.isEmpty()
                && (c.type.equals(TieType.TRANSFER) || c.type.equals(TieType.PRODUCTION))) {
            item(tie, c.things.get(0), c);
        }
        if (c.value != null) {
            tie.amount(c.value);
        }
        if (c.date != null) {
            tie.date(dateKind(c), c.date);
        }
        if (c.due != null) {
            tie.date(DateKind.DELIVERY_PLANNED, c.due);
        }
        Set<String> rules = new LinkedHashSet<>(c.rules);
        for (Candidate.Part part : c.parts) {
            Actor actor = part.party().actor();
            if (names.actor(actor.id()).isEmpty()) {
                rules.add(Groupings.grouping(actor) ? Groupings.RULE : "actor:new");
            }
        }
        if (c.systems.stream().anyMatch(m -> names.system(m.entity().id()).isEmpty())) {
            rules.add("system:new");
        }
        rules.forEach(tie::rule);
        tie.confidence(Confidence.of(rules).precision());
        return tie.build();
    }

    /** What is told of has a name or at least a number; "the arms transfer" is nothing that can be counted. */
    private void item(Tie.Builder tie, Phrase thing, Candidate c) {
        String named = Designation.of(thing, lines::written);
        if (named != null && (c.quantity != null || Designation.tells(named))) {
            tie.item(Item.of(null, named, c.quantity));
        }
    }

    private static DateKind dateKind(Candidate c) {
        if (c.type.equals(TieType.EXERCISE) || c.type.equals(TieType.DIALOGUE) || c.type.equals(TieType.TRAINING)) {
            return DateKind.HELD;
        }
        if (c.modality.equals(Modality.PLANNED)) {
            return c.type.equals(TieType.TRANSFER)
                    ? DateKind.DELIVERY_PLANNED
                    : c.type.equals(TieType.AGREEMENT) ? DateKind.SIGNED : DateKind.UNKNOWN;
        }
        if (c.stage.equals(Stage.COMPLETED) && c.type.equals(TieType.TRANSFER)) {
            return DateKind.DELIVERED;
        }
        if (c.stage.equals(Stage.SIGNED)) {
            return c.instrument.name().equals("ANNOUNCEMENT") ? DateKind.ANNOUNCED : DateKind.SIGNED;
        }
        return c.stage.equals(Stage.ACTIVE) ? DateKind.IN_FORCE : DateKind.REPORTED;
    }

    private long evidence(Clauses clauses, Function<Attribution, Interest> interest) {
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        Attribution attribution = Attribution.of(clauses, plain);
        return sink.evidence(new Evidence(
                text.source().digest(),
                new Locator.Span(point(start), point(end)),
                lines.written(start, end),
                run.reader(),
                attribution.saidBy(),
                attribution.side(),
                attribution.speech(),
                attribution.origin(),
                interest.apply(attribution),
                null));
    }

    private static Interest interest(Candidate c, Attribution attribution) {
        String side = attribution.side();
        if (side == null) {
            return Interest.UNKNOWN;
        }
        for (Candidate.Part part : c.parts) {
            if (part.party().actor().id().equals(side)
                    || part.party().principal().equals(side)) {
                Role role = part.role();
                return role.equals(Role.SUPPLIER)
                        ? Interest.SELLER
                        : role.equals(Role.RECIPIENT) && c.type.equals(TieType.TRANSFER)
                                ? Interest.BUYER
                                : Interest.PARTY_TO_DEAL;
            }
        }
        return Interest.THIRD_PARTY;
    }

    /** The offset in the text itself, in code points. */
    private int point(int offset) {
        return points.before(lines.origin(offset));
    }
}

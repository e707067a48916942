package org.entente.analyzer.consistency;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Run;
import org.entente.core.model.Dyad;
import org.jspecify.annotations.Nullable;

/** The claims to be checked, and what there is to check them by. For one run. */
final class Material {

    private final List<Deal> deals;
    private final List<Figure> figures;
    private final Shelves held = new Shelves();
    private final Map<String, List<Figure>> toldFigures = new HashMap<>();
    private final Map<String, List<Figure>> heldFigures = new HashMap<>();
    private final Map<Deal, List<Deal>> kin = new HashMap<>();
    private final Kin kinship;
    private final Stories stories;
    private final Library library;
    private final Set<String> counted = new TreeSet<>();
    private final Run run;
    private @Nullable Volumes volumes;

    /**
     * Reads what the workspace holds on the same countries and subjects.
     *
     * @param deals the acts to be checked; figures: the figures to be checked
     * @param dyads between which countries acts are looked at
     */
    private Material(List<Deal> deals, List<Figure> figures, Set<Dyad> dyads, Library library, Run run)
            throws IOException {
        this.deals = deals;
        this.figures = figures;
        this.library = library;
        this.run = run;
        SameTies same = library.same();
        this.kinship = new Kin(same);
        this.stories = new Stories(same, parties());
        Set<String> subjects = new TreeSet<>();
        for (Figure figure : figures) {
            put(toldFigures, figure);
            subjects.add(figure.observation().subject());
            String counterpart = figure.observation().counterpart();
            if (counterpart != null) {
                counted.add(figure.observation().subject());
                counted.add(counterpart);
            }
        }
        library.dealsOf(dyads).forEach(held::add);
        subjects.addAll(counted);
        library.figuresOf(subjects).forEach(figure -> put(heldFigures, figure));
    }

    /** The words in the names of those of whom a guest speaks; what is held was matched when it came. */
    private Set<String> parties() throws IOException {
        Set<String> actors = new TreeSet<>();
        for (Deal deal : deals) {
            if (deal.document().guest()) {
                actors.addAll(deal.sides().countries());
                deal.tie().participants().forEach(participant -> actors.add(participant.actor()));
            }
        }
        return library.names(actors);
    }

    /** Some claims beside all that is held between the countries that they name. */
    static Material of(List<Deal> deals, List<Figure> figures, Library library, Run run) throws IOException {
        Set<Dyad> dyads = new LinkedHashSet<>();
        deals.forEach(deal -> dyads.addAll(deal.sides().dyads()));
        figures.forEach(figure -> figure.pair().ifPresent(dyads::add));
        return new Material(deals, figures, dyads, library, run);
    }

    /** What texts tell of two countries, beside what is held between these two alone. */
    static Material between(Dyad dyad, Library library, Run run) throws IOException {
        List<Deal> deals = library.dealsOf(Set.of(dyad)).stream()
                .filter(deal -> !deal.document().register())
                .toList();
        List<Figure> figures = library.figuresOf(Set.of(dyad.first(), dyad.second())).stream()
                .filter(figure -> !figure.document().register() && figure.pair().equals(Optional.of(dyad)))
                .toList();
        return new Material(deals, figures, Set.of(dyad), library, run);
    }

    private static void put(Map<String, List<Figure>> figures, Figure figure) {
        figures.computeIfAbsent(figure.observation().subject(), subject -> new ArrayList<>())
                .add(figure);
    }

    List<Deal> deals() {
        return deals;
    }

    List<Figure> figures() {
        return figures;
    }

    /** All claims, acts first. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(deals);
        claims.addAll(figures);
        return claims;
    }

    /** What is held on the countries of an act. */
    Shelves held() {
        return held;
    }

    /** What other documents tell of the same act, the best to compare with first. */
    List<Deal> kin(Deal claim) {
        return kin.computeIfAbsent(claim, this::seek);
    }

    private List<Deal> seek(Deal claim) {
        run.check();
        return kinship.of(claim, kinship.asserted(claim) ? held.beside(claim) : held.alike(claim));
    }

    /** The rows of registers that tell the same act, the best to compare with first. */
    List<Deal> rows(Deal claim) {
        return kin(claim).stream().filter(deal -> deal.document().register()).toList();
    }

    /** Of each register that covers the year of an act the row that fits it best. */
    List<Deal> best(Deal claim) {
        Map<String, Deal> best = new LinkedHashMap<>();
        rows(claim).stream()
                .filter(row -> claim.year().isEmpty()
                        || row.document().spans(claim.year().getAsInt()))
                .forEach(row -> best.putIfAbsent(row.document().source().digest(), row));
        return List.copyOf(best.values());
    }

    /** Whether two acts are told by one story. */
    boolean story(Deal claim, Deal other) {
        return stories.one(claim, other);
    }

    /** The figures that measure the same of the same as a claim, those of its own document first. */
    List<Figure> comparable(Figure claim) {
        return about(claim).stream().filter(figure -> figure.comparable(claim)).toList();
    }

    /** The other figures on what a claim is about, those of its own document first. */
    List<Figure> about(Figure claim) {
        String subject = claim.observation().subject();
        List<Figure> about = new ArrayList<>();
        toldFigures.getOrDefault(subject, List.of()).stream()
                .filter(figure -> figure != claim && figure.beside(claim))
                .forEach(about::add);
        heldFigures.getOrDefault(subject, List.of()).stream()
                .filter(figure -> !figure.beside(claim))
                .forEach(about::add);
        return about;
    }

    /** The figures with some ids that are held. */
    List<Figure> heldFigures(String subject, Collection<Long> ids) {
        return heldFigures.getOrDefault(subject, List.of()).stream()
                .filter(figure -> ids.contains(figure.id()))
                .toList();
    }

    /** What was delivered; only read when a claim asks for it, as it is much. */
    Volumes volumes() throws IOException {
        if (volumes == null) {
            boolean world = figures.stream().anyMatch(ShareRule::ofWorld);
            List<Figure> all =
                    heldFigures.values().stream().flatMap(List::stream).toList();
            volumes = Volumes.read(library, counted, world, all, run);
        }
        return volumes;
    }

    Library library() {
        return library;
    }

    LocalDate today() {
        return run.today();
    }
}

package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.NameKind;
import org.entente.core.model.Problem;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Name;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSinkTest {

    private static final String DIGEST = "0f".repeat(32);

    private static final Actor KOREA = Actor.country("KOR", "Korea");
    private static final Actor MAKER = Actor.of("hyundai-rotem", ActorKind.COMPANY, "Hyundai Rotem", "KOR");
    private static final DefenceSystem TANK =
            new DefenceSystem("k2", "K2", List.of(), SystemCategory.UNKNOWN, List.of("hyundai-rotem"));

    private final NameIndex names = new NameIndex(List.of(
            new Name("Korea", NameKind.OFFICIAL, KOREA, false, List.of()),
            new Name("Hyundai Rotem", NameKind.OFFICIAL, MAKER, false, List.of()),
            new Name("K2", NameKind.OFFICIAL, TANK, false, List.of())));
    private final AtomicLong ids = new AtomicLong(100);
    private final SourceSink sink = new SourceSink(Source.of(DIGEST, "s"), names, ids::getAndIncrement, "r 1.0.0");

    private long evidence() {
        return sink.evidence(Evidence.of(DIGEST, new Locator.Whole(), "q", "r 1.0.0"));
    }

    private static Tie.Builder tie() {
        return Tie.of(TieType.TRANSFER);
    }

    private MemoryStore.Content written(Path folder) throws Exception {
        MemoryStore store = new MemoryStore();
        try (Transaction transaction = store.open(folder).begin()) {
            sink.write(transaction, folder.resolve("s"), () -> {});
            transaction.commit("test", "", "");
        }
        return store.content;
    }

    @Test
    void whatALexiconKnowsNeedNotBeToldAndIsBroughtAlong(@TempDir Path folder) throws Exception {
        sink.tie(
                tie().with("hyundai-rotem", Role.SUPPLIER)
                        .item(Item.of("k2", "K2", null))
                        .build(),
                evidence());
        assertThat(written(folder).actors()).containsOnlyKeys("hyundai-rotem", "KOR");
    }

    @Test
    void whatNobodyKnowsIsRefusedByName() {
        long evidence = evidence();
        assertThatThrownBy(() -> sink.tie(tie().with("POL", Role.RECIPIENT).build(), evidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POL");
        assertThatThrownBy(() -> sink.tie(
                        tie().with("KOR", Role.SUPPLIER)
                                .item(Item.of("k3", "K3", null))
                                .build(),
                        evidence))
                .hasMessageContaining("k3");
        assertThat(sink.ties()).isZero();
    }

    @Test
    void whatTheImporterTellsOutweighsTheLexicon(@TempDir Path folder) throws Exception {
        Actor told = Actor.country("KOR", "Republic of Korea");
        sink.actor(told);
        sink.tie(tie().with("KOR", Role.SUPPLIER).build(), evidence());
        assertThat(written(folder).actors()).containsEntry("KOR", told);
    }

    @Test
    void codesOfTwoSourcesStandSideBySide(@TempDir Path folder) throws Exception {
        MemoryStore store = new MemoryStore();
        for (CodeScheme scheme : List.of(CodeScheme.SIPRI, CodeScheme.COW)) {
            SourceSink one = new SourceSink(Source.of(DIGEST, "s"), names, ids::getAndIncrement, "r 1.0.0");
            one.actor(new Actor(
                    "KOR",
                    ActorKind.COUNTRY,
                    KOREA.names(),
                    List.of(new ActorCode(scheme, scheme + " code", null)),
                    List.of(),
                    "KOR",
                    null,
                    false));
            try (Transaction transaction = store.open(folder).begin()) {
                one.write(transaction, folder.resolve("s"), () -> {});
                transaction.commit("test", "", "");
            }
        }
        Actor korea = store.content.actors().get("KOR");
        assertThat(korea.codes()).extracting(ActorCode::scheme).containsExactly(CodeScheme.SIPRI, CodeScheme.COW);
        assertThat(korea.names()).isEqualTo(KOREA.names());
    }

    @Test
    void aTieNeedsEvidenceOfThisSource() {
        Tie tie = tie().with("KOR", Role.SUPPLIER).build();
        assertThatThrownBy(() -> sink.tie(tie)).hasMessage("A tie needs evidence");
        assertThatThrownBy(() -> sink.tie(tie, 7)).hasMessageContaining("7");
        assertThatThrownBy(() -> sink.evidence(Evidence.of("ab".repeat(32), new Locator.Whole(), "q", "r")))
                .hasMessageContaining("Evidence is of the source");
        assertThatThrownBy(() -> sink.source(Source.of("ab".repeat(32), "other")))
                .hasMessageContaining("keeps its digest");
    }

    @Test
    void aPartIsASourceOfItsOwnAndIsNotTakenTwice(@TempDir Path folder) throws Exception {
        String part = "ab".repeat(32);
        assertThatThrownBy(() -> sink.part(Source.of(part, "p"), folder.resolve("p")))
                .hasMessageContaining("derived from the source that is read: p");
        MemoryStore store = new MemoryStore();
        for (String file : List.of(DIGEST, "1e".repeat(32))) {
            SourceSink one = new SourceSink(Source.of(file, "s"), names, ids::getAndIncrement, "r 1.0.0");
            Source derived = derived(part, file);
            one.part(derived, folder.resolve("p"));
            one.tie(
                    tie().with("KOR", Role.SUPPLIER).build(),
                    one.evidence(Evidence.of(part, new Locator.Span(0, 1), "q", "r 1.0.0")));
            assertThatThrownBy(() -> one.evidence(Evidence.of(file, new Locator.Whole(), "q", "r")))
                    .hasMessageContaining("Evidence is of the source");
            try (Transaction transaction = store.open(folder).begin()) {
                one.write(transaction, folder.resolve("s"), () -> {});
                transaction.commit("test", "", "");
            }
            assertThat(one.ties()).isEqualTo(file.equals(DIGEST) ? 1 : 0);
        }
        assertThat(store.content.sources()).containsKeys(DIGEST, "1e".repeat(32), part);
        assertThat(store.content.ties()).hasSize(1);
        assertThat(store.content.sources().get(part).derivedFrom()).containsExactly(DIGEST);
    }

    @Test
    @SuppressWarnings("unchecked") // the argument of telling
    void eachPartTellsOfWhatItNamesItselfAndTheFileOfNothingThatItsPartsName(@TempDir Path folder) throws Exception {
        String one = "ab".repeat(32);
        String other = "cd".repeat(32);
        sink.part(derived(one, DIGEST), folder.resolve("one"));
        sink.system(TANK);
        sink.part(derived(other, DIGEST), folder.resolve("other"));
        sink.tie(
                tie().with("KOR", Role.SUPPLIER).build(),
                sink.evidence(Evidence.of(other, new Locator.Span(0, 1), "q", "r 1.0.0")));
        Map<String, Set<String>> told = new HashMap<>();
        Set<String> telling = new HashSet<>();
        MemoryStore store = new MemoryStore();
        try (Transaction transaction = store.open(folder).begin()) {
            Transaction listening = (Transaction) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Transaction.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("telling")) {
                            telling.clear();
                            telling.addAll((Set<String>) arguments[0]);
                        } else if (arguments != null && arguments[0] instanceof Actor actor) {
                            told.put(actor.id(), Set.copyOf(telling));
                        } else if (arguments != null && arguments[0] instanceof DefenceSystem system) {
                            told.put(system.id(), Set.copyOf(telling));
                        }
                        return method.invoke(transaction, arguments);
                    });
            sink.write(listening, folder.resolve("s"), () -> {});
        }
        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("k2", Set.of(one), "hyundai-rotem", Set.of(one), "KOR", Set.of(one, other)));
    }

    private static Source derived(String digest, String from) {
        Source plain = Source.of(digest, "p");
        return new Source(
                digest,
                plain.name(),
                null,
                null,
                plain.genre(),
                null,
                false,
                null,
                null,
                plain.reliability(),
                plain.coverage(),
                plain.handling(),
                null,
                plain.longestQuote(),
                List.of(from));
    }

    @Test
    void aSourceIsRefusedByTheFirstProblemThatSaysSo(@TempDir Path folder) throws Exception {
        sink.problem(new Problem("a", Severity.LOSS, "One.", null));
        assertThat(sink.refusal()).isEmpty();
        sink.problem(new Problem("b", Severity.REFUSED, "Two.", null));
        sink.problem(new Problem("c", Severity.REFUSED, "Three.", null));
        assertThat(sink.refusal()).map(Problem::message).contains("Two.");
        assertThat(written(folder).problems()).hasSize(3);
    }
}

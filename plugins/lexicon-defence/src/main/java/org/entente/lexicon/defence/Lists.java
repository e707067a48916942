package org.entente.lexicon.defence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.ActorRelation;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.NameKind;
import org.entente.core.model.Programme;
import org.entente.core.model.RelationType;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/** Makes names of the rows of the lists. */
final class Lists {

    /** States without an ISO code of their own; their ids are ours. */
    private static final List<String> WITHOUT_ISO = List.of("EAZ", "RVN", "YAR");

    private final Rules rules;

    Lists(Rules rules) {
        this.rules = rules;
    }

    Stream<Name> countries(Rows rows) {
        return rows.stream().map(Lists::country).flatMap(this::named);
    }

    Stream<Name> alliances(Rows rows) {
        return rows.stream()
                .map(row -> actor(row, ActorKind.ALLIANCE, null, List.of()))
                .flatMap(this::named);
    }

    Stream<Name> organisations(Rows rows) {
        return rows.stream().map(Lists::organisation).flatMap(this::named);
    }

    Stream<Name> systems(Rows rows) {
        return rows.stream().map(Lists::system).flatMap(this::named);
    }

    Stream<Name> programmes(Rows rows) {
        return rows.stream().map(Lists::programme).flatMap(this::named);
    }

    private static Actor country(Rows.Row row) {
        List<ActorName> names = names(row);
        row.dated("demonyms").forEach(demonym -> names.add(name(demonym, NameKind.DEMONYM)));
        row.dated("metonyms").forEach(metonym -> names.add(name(metonym, NameKind.METONYM)));
        List<ActorCode> codes = new ArrayList<>();
        String id = row.text("id");
        if (!WITHOUT_ISO.contains(id)) {
            codes.add(new ActorCode(CodeScheme.ISO_ALPHA_3, id, null));
        }
        codes(codes, row, "alpha2", CodeScheme.ISO_ALPHA_2);
        codes(codes, row, "cow", CodeScheme.COW);
        codes(codes, row, "gleditsch_ward", CodeScheme.GLEDITSCH_WARD);
        codes(codes, row, "fips", CodeScheme.FIPS);
        codes(codes, row, "cameo", CodeScheme.CAMEO);
        codes(codes, row, "sipri", CodeScheme.SIPRI);
        return new Actor(id, ActorKind.COUNTRY, names, codes, List.of(), id, null, false);
    }

    private static Actor organisation(Rows.Row row) {
        String parent = row.text("parent");
        List<ActorRelation> relations = parent.isEmpty()
                ? List.of()
                : List.of(new ActorRelation(RelationType.SUBSIDIARY_OF, parent, null, null, List.of()));
        return actor(row, new ActorKind(row.text("kind")), row.textOrNull("country"), relations);
    }

    private static Actor actor(Rows.Row row, ActorKind kind, @Nullable String country, List<ActorRelation> relations) {
        List<ActorCode> codes = new ArrayList<>();
        codes(codes, row, "sipri", CodeScheme.SIPRI);
        String rule = country == null ? null : "LEXICON";
        return new Actor(row.text("id"), kind, names(row), codes, relations, country, rule, false);
    }

    private static DefenceSystem system(Rows.Row row) {
        return new DefenceSystem(
                row.text("id"),
                row.text("designation"),
                row.list("aliases"),
                new SystemCategory(row.text("category")),
                row.list("maker"));
    }

    private static Programme programme(Rows.Row row) {
        return new Programme(
                row.text("id"), row.text("name"), row.list("aliases"), row.list("actors"), row.list("systems"));
    }

    private static List<ActorName> names(Rows.Row row) {
        Edtf existed = Dated.years(row.text("existed"));
        List<ActorName> names = new ArrayList<>();
        names.add(new ActorName(row.text("name"), NameKind.OFFICIAL, null, existed));
        for (Dated alias : row.dated("aliases")) {
            names.add(name(alias, alias.past() ? NameKind.FORMER : kind(alias.text())));
        }
        return names;
    }

    private static ActorName name(Dated dated, NameKind kind) {
        return new ActorName(dated.text(), kind, null, dated.years());
    }

    private static NameKind kind(String alias) {
        return Rules.isAcronym(alias) ? NameKind.ACRONYM : NameKind.ALIAS;
    }

    private static void codes(List<ActorCode> codes, Rows.Row row, String column, CodeScheme scheme) {
        row.dated(column).forEach(code -> codes.add(new ActorCode(scheme, code.text(), code.years())));
    }

    private Stream<Name> named(Actor actor) {
        return actor.names().stream().map(name -> rules.name(name.text(), name.kind(), actor));
    }

    private Stream<Name> named(DefenceSystem system) {
        return Stream.concat(
                Stream.of(rules.name(system.designation(), NameKind.OFFICIAL, system)),
                system.aliases().stream().map(alias -> rules.name(alias, NameKind.ALIAS, system)));
    }

    private Stream<Name> named(Programme programme) {
        return Stream.concat(
                Stream.of(rules.name(programme.name(), NameKind.OFFICIAL, programme)),
                programme.aliases().stream().map(alias -> rules.name(alias, NameKind.ALIAS, programme)));
    }
}

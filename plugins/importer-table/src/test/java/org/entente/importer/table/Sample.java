package org.entente.importer.table;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Name;
import org.entente.testkit.TestRun;

/** A small lexicon and a small register of our own making. */
final class Sample {

    static final String HEADER =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,"
                    + "Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,"
                    + "SIPRI TIV of delivered weapons\n";

    private Sample() {}

    static TestRun run() {
        return TestRun.with(names());
    }

    static List<Name> names() {
        List<Name> names = new ArrayList<>();
        country(names, "TUR", "Türkiye", "Turkiye", "640");
        country(names, "PAK", "Pakistan", "Pakistan", "770");
        country(names, "KOR", "South Korea", "South Korea", "732");
        country(names, "BEL", "Belgium", "Belgium", null);
        Actor germany = country(names, "DEU", "Germany", "Germany", "255");
        names.add(new Name("German", NameKind.DEMONYM, germany, false, List.of()));
        Actor alliance = Actor.of("nato", ActorKind.ALLIANCE, "NATO", null);
        names.add(new Name("NATO", NameKind.OFFICIAL, alliance, true, List.of()));
        DefenceSystem drone = new DefenceSystem("tb2", "TB2", List.of(), SystemCategory.UNKNOWN, List.of());
        names.add(new Name("TB2", NameKind.OFFICIAL, drone, false, List.of()));
        return names;
    }

    private static Actor country(List<Name> names, String id, String name, String sipri, String cow) {
        List<ActorCode> codes = new ArrayList<>();
        codes.add(new ActorCode(CodeScheme.SIPRI, sipri, null));
        if (cow != null) {
            codes.add(new ActorCode(CodeScheme.COW, cow, null));
        }
        Actor actor = new Actor(
                id,
                ActorKind.COUNTRY,
                List.of(ActorName.of(name, NameKind.OFFICIAL)),
                codes,
                List.of(),
                id,
                null,
                false);
        names.add(new Name(name, NameKind.OFFICIAL, actor, false, List.of()));
        return actor;
    }

    /** A register of one row to Pakistan from Türkiye: twelve TB2, three delivered, with these remarks. */
    static String remarks(String comments) {
        return HEADER + row("2020,,12,,TB2,UAV,3,,2022,New", comments);
    }

    static String row(String middle, String comments) {
        return "Pakistan,Turkiye," + middle + "," + comments + ",2.5,30,7.5\n";
    }
}

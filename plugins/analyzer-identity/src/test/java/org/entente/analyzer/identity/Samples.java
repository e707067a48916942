package org.entente.analyzer.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Quantity;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;

/** A world of our own making: a register and an article, which call the same things by other names. */
final class Samples {

    private Samples() {}

    static void fill(Ledger ledger, Path folder) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(Actor.country("TUR", "Türkiye"));
            transaction.actor(Actor.country("PAK", "Pakistan"));
            transaction.actor(Actor.country("GEO", "Georgia"));
            transaction.actor(Actor.country("USA", "United States"));
            transaction.actor(Actor.of("georgia-usa", ActorKind.UNKNOWN, "Georgia (USA)", null));
            transaction.actor(Actor.of("republic-of-turkiye", ActorKind.UNKNOWN, "Republic of Turkiye", null));
            transaction.actor(
                    Actor.of("northern-wing-works-ltd", ActorKind.COMPANY, "Northern Wing Works Ltd.", "TUR"));
            transaction.actor(Actor.of("nww", ActorKind.UNKNOWN, "NWW", "TUR"));
            transaction.actor(Actor.of("northern-wing-worx", ActorKind.COMPANY, "Northern Wing Works", "PAK"));
            String register = source(transaction, folder, "register");
            String article = source(transaction, folder, "article");
            long id = transaction.reserve(20);
            tell(transaction, id, register, tie("PAK", "TUR", "Gannet-7 trainer", 52, "2016"));
            tell(transaction, id + 2, article, tie("PAK", "republic-of-turkiye", "Gannet 7", 52, "2016-05"));
            tell(transaction, id + 4, article, tie("TUR", "PAK", "KALKA", 2, "2019"));
            tell(transaction, id + 6, register, tie("PAK", "nww", "Gannet-8", 5, "2011"));
            tell(transaction, id + 8, register, tie("GEO", "georgia-usa", "Gannet-9", 1, "2015"));
            tell(transaction, id + 10, register, tie("PAK", "northern-wing-works-ltd", "Heron", 1, "2012"));
            tell(transaction, id + 12, register, tie("TUR", "northern-wing-worx", "Stork", 1, "2012"));
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported.", "");
        }
    }

    private static void tell(Transaction transaction, long id, String source, Tie tie) throws IOException {
        transaction.evidence(id, Evidence.of(source, new Locator.Whole(), "so it stands there", "test 1"));
        transaction.tie(id + 1, tie, id);
    }

    private static Tie tie(String supplier, String recipient, String designation, int number, String date) {
        return Tie.of(TieType.TRANSFER)
                .with(supplier, Role.SUPPLIER)
                .with(recipient, Role.RECIPIENT)
                .item(Item.of(null, designation, Quantity.of(number)))
                .date(DateKind.ORDERED, new Edtf(date))
                .build();
    }

    private static String source(Transaction transaction, Path folder, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            transaction.source(Source.of(digest, name), file);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

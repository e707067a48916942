package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.Severity;
import org.entente.core.model.TieType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipriRegisterTest {

    @TempDir
    private Path folder;

    private Reading read(String text) throws IOException {
        return Reading.of(folder, "register.csv", text, Decoding.WINDOWS_1252, Sample.run());
    }

    private Map<String, String> remarks(String comments) throws IOException {
        return read(Sample.remarks(comments)).line(1);
    }

    @Test
    void aRowBecomesATransferWithItsItemDeliveriesAndTiv() throws IOException {
        Map<String, String> line = read(Sample.HEADER
                        + Sample.row("2020,?,12,?,TB2,UAV,3,?,2022; 2023,Second hand but modernized", ""))
                .line(1);
        assertThat(line)
                .containsEntry("supplier", "TUR")
                .containsEntry("supplier_named", "Turkiye")
                .containsEntry("recipient", "PAK")
                .containsEntry("ordered", "2020?")
                .containsEntry("system", "tb2")
                .containsEntry("quantity", "12")
                .containsEntry("quantity_certainty", "ABOUT")
                .containsEntry("delivered", "3")
                .containsEntry("delivered_certainty", "ABOUT")
                .containsEntry("delivered_in", "{2022,2023}")
                .containsEntry("condition", "MODERNISED")
                .containsEntry("tiv_unit", "2.5")
                .containsEntry("tiv_ordered", "30")
                .containsEntry("tiv_delivered", "7.5")
                .containsEntry("kind", "UNKNOWN");
    }

    @Test
    void nothingDeliveredIsContractedPartlyIsDeliveringAndFullyIsDelivered() throws IOException {
        Reading reading = read(Sample.HEADER
                + Sample.row("2020,,12,,TB2,UAV,0,,,New", "")
                + Sample.row("2020,,12,,TB2,UAV,3,,2022,New", "")
                + Sample.row("2020,,12,,TB2,UAV,12,,2022,New", ""));
        assertThat(reading.line(1))
                .containsEntry("stage_1", "SIGNED")
                .containsEntry("detail_1", "CONTRACTED")
                .containsEntry("instrument", "CONTRACT")
                .containsEntry("stage_2", "");
        assertThat(reading.line(2)).containsEntry("stage_2", "ACTIVE").containsEntry("detail_2", "DELIVERING");
        assertThat(reading.line(3))
                .containsEntry("stage_2", "COMPLETED")
                .containsEntry("detail_2", "DELIVERED")
                .containsEntry("as_of_2", "2022");
    }

    @Test
    void whatIsOnlySelectedHasNoContractAndNoDateOfOrder() throws IOException {
        Map<String, String> line = read(Sample.HEADER
                        + Sample.row("2021,,12,,TB2,UAV,0,,,New", "selected but not yet ordered by end-2022"))
                .line(1);
        assertThat(line)
                .containsEntry("stage_1", "NEGOTIATING")
                .containsEntry("detail_1", "SELECTED")
                .containsEntry("detail_2", "NOT_YET_ORDERED")
                .containsEntry("as_of_2", "2022-12")
                .containsEntry("instrument", "UNKNOWN")
                .containsEntry("ordered", "")
                .containsEntry("announced", "2021");
    }

    @Test
    void suspensionCancellationAndDoubtAreTheLastWordOnTheStatus() throws IOException {
        assertThat(remarks("status uncertain after Israel in 2023 suspended deal"))
                .containsEntry("detail_3", "SUSPENDED")
                .containsEntry("as_of_3", "2023")
                .containsEntry("delivered", "3");
        assertThat(remarks("deal cancelled 2022"))
                .containsEntry("stage_3", "ENDED")
                .containsEntry("detail_3", "CANCELLED")
                .containsEntry("delivered", "3");
        assertThat(remarks("Status uncertain")).containsEntry("detail_3", "STATUS_UNCERTAIN");
    }

    @ParameterizedTest
    @CsvSource({
        "delivery planned 2024, 2024",
        "Delivery planned 2024-2028, 2024/2028",
        "delivery probably planned 2024/2025, 2024/2025",
        "delivery planned 2024/2025-2027, 2024/2027",
        "delivery planned 2024-2027/2028, 2024/2028",
        "delivery planned from 2024, 2024/..",
        "delivery planned from 2024/2025, 2024/..",
        "delivery planned by 2024, ../2024",
        "delivery planned by 2024/2025, ../2025",
        "delivery planned 2028-2024, ''"
    })
    void aPlannedDeliveryIsReadToItsLastYear(String remark, String planned) throws IOException {
        assertThat(remarks(remark)).containsEntry("planned", planned);
    }

    @Test
    void aCancelledOrderOfMoreOrOfOthersIsNotTheRowsOwn() throws IOException {
        for (String other : List.of(
                "order for more cancelled",
                "plan for 2 more cancelled",
                "Originally ordered by Iran but cancelled",
                "planned production in Brazil cancelled",
                "deal temporarily suspended in 1998",
                "deal suspended 1994-1999")) {
            assertThat(remarks(other)).as(other).containsEntry("detail_3", "");
        }
    }

    @Test
    void anOptionIsALineOfItsOwnAndNeverInTheQuantity() throws IOException {
        Reading reading = read(Sample.remarks("option on 4-6 more; option on 8 more not used"));
        assertThat(reading.line(1)).containsEntry("quantity", "12").containsEntry("rule", SipriTable.ROW_RULE);
        assertThat(reading.lines(SipriTable.OPTION_RULE, 1)).hasSize(2);
        assertThat(reading.line(2))
                .containsEntry("instrument", "OPTION")
                .containsEntry("stage_1", "SIGNED")
                .containsEntry("quantity", "4")
                .containsEntry("quantity_upper", "6")
                .containsEntry("option_of", "1")
                .containsEntry("delivered", "")
                .containsEntry("tiv_ordered", "");
        assertThat(reading.line(3)).containsEntry("stage_2", "ENDED").containsEntry("detail_2", "EXPIRED");
    }

    @Test
    void rowsOfOneDealAreLinesOfASuggestedParentWhoseValueCountsOnce() throws IOException {
        Reading reading = read(Sample.HEADER
                + Sample.row("2020,,12,,TB2,UAV,3,,2022,New", "Part of $90 m deal; for police")
                + Sample.row("2020,,4,,MAM-L,ASM,3,,2022,New", "part of $90 m deal (offsets 20%)")
                + Sample.row("2021,,4,,MAM-L,ASM,3,,2022,New", "part of $90 m deal"));
        assertThat(reading.lines()).hasSize(5);
        assertThat(reading.line(1)).containsEntry("part_of", "4").containsEntry("value", "");
        assertThat(reading.line(2)).containsEntry("part_of", "4");
        assertThat(reading.line(3)).containsEntry("part_of", "5");
        assertThat(reading.line(4))
                .containsEntry("rule", SipriTable.DEAL_RULE)
                .containsEntry("title", "$90 m deal")
                .containsEntry("value", "90000000")
                .containsEntry("value_unit", "USD")
                .containsEntry("value_basis", "CONTRACT")
                .containsEntry("designation", "");
    }

    @Test
    void moneyIsReadWithItsCurrencyItsRangeAndSipriConversion() throws IOException {
        assertThat(remarks("$272 m deal"))
                .containsEntry("value", "272000000")
                .containsEntry("value_unit", "USD")
                .containsEntry("value_certainty", "EXACT")
                .containsEntry("kind", "SALE");
        assertThat(remarks("THB4b ($120 m) deal"))
                .containsEntry("value", "4000000000")
                .containsEntry("value_unit", "THB")
                .containsEntry("dollars", "120000000")
                .containsEntry("dollars_unit", "USD");
        assertThat(remarks("EUR40-45.5 m lease"))
                .containsEntry("value", "40000000")
                .containsEntry("value_upper", "45500000")
                .containsEntry("value_certainty", "RANGE")
                .containsEntry("kind", "LEASE");
        assertThat(remarks("Possibly $1.2 b deal")).containsEntry("value_certainty", "ABOUT");
        assertThat(remarks("AIM9 m version")).containsEntry("value", "");
    }

    @Test
    void aidGiftLeaseLoanAndLicenceAreKinds() throws IOException {
        assertThat(remarks("'MAP' aid")).containsEntry("kind", "AID").containsEntry("channel", "AID");
        assertThat(remarks("possibly aid")).containsEntry("kind", "UNKNOWN");
        assertThat(remarks("gift")).containsEntry("kind", "GIFT");
        assertThat(remarks("5-year lease")).containsEntry("kind", "LEASE");
        assertThat(remarks("aid (loan)")).containsEntry("kind", "LOAN").containsEntry("channel", "AID");
        assertThat(remarks("Incl 4 produced under licence in Pakistan as Shahpar"))
                .containsEntry("kind", "LICENSED_PRODUCTION")
                .containsEntry("licensor", "TUR")
                .containsEntry("licensee", "PAK");
        assertThat(remarks("designed for production under licence in Pakistan")).containsEntry("kind", "UNKNOWN");
    }

    @Test
    void whoPaysAndWhoStandsBetweenTakePart() throws IOException {
        assertThat(remarks("$20 m deal (partly financed by Germany)")).containsEntry("financier", "DEU");
        assertThat(remarks("Financed by German aid")).containsEntry("financier", "DEU");
        assertThat(remarks("financed by NATO")).containsEntry("financier", "nato");
        assertThat(remarks("ordered via Belgium from Polish production line")).containsEntry("intermediary", "BEL");
        Reading company = read(Sample.remarks("ordered via German company"));
        assertThat(company.line(1)).containsEntry("intermediary", "");
        assertThat(company.codes()).containsExactly("comment.unread");
    }

    @Test
    void aPartIsLinkedToTheOnePlatformOfItsRecipient() throws IOException {
        String engine = Sample.row("2021,,3,,turboprop,turboprop,0,,,New", "For 12 Anka UAV from Turkiye");
        String anka = Sample.row("2020,,12,,Anka-S,UAV,0,,,New", "");
        Reading linked = read(Sample.HEADER + engine + Sample.row("2020,,12,,Anka,UAV,0,,,New", ""));
        assertThat(linked.line(1)).containsEntry("component_for", "2");
        assertThat(linked.sink().problems()).isEmpty();
        Reading open = read(Sample.HEADER + engine + anka);
        assertThat(open.line(1))
                .containsEntry("component_for", "")
                .containsEntry("note", "For 12 Anka UAV from Turkiye");
        assertThat(open.codes()).containsExactly("platform.unmatched");
        assertThat(read(Sample.remarks("For police")).sink().problems()).isEmpty();
    }

    @Test
    void starredNamesAreActorsOfTheirOwnAndNeverTheCountryInBrackets() throws IOException {
        Reading reading = read(Sample.HEADER
                + "Lions (Pakistan)*,unknown supplier(s),2020,,1,,X,rifle,1,,2020,New,,1,1,1\n"
                + "NATO**,Turkiye,2020,,1,,X,UAV,1,,2020,New,,1,1,1\n"
                + "Regional League**,Atlantis,2020,,1,,X,UAV,1,,2020,New,,1,1,1\n");
        assertThat(reading.line(1))
                .containsEntry("recipient", "lions-pakistan")
                .containsEntry("supplier", "unknown-supplier");
        assertThat(reading.coded(CodeScheme.SIPRI, "Lions (Pakistan)*")).hasValueSatisfying(actor -> {
            assertThat(actor.kind()).isEqualTo(ActorKind.ARMED_GROUP);
            assertThat(actor.country()).isNull();
        });
        assertThat(reading.coded(CodeScheme.SIPRI, "unknown supplier(s)"))
                .hasValueSatisfying(actor -> assertThat(actor.unspecified()).isTrue());
        assertThat(reading.line(2)).containsEntry("recipient", "nato");
        assertThat(reading.coded(CodeScheme.SIPRI, "NATO**")).isPresent();
        assertThat(reading.coded(CodeScheme.SIPRI, "Regional League**"))
                .hasValueSatisfying(actor -> assertThat(actor.kind()).isEqualTo(ActorKind.ALLIANCE));
        assertThat(reading.codes()).containsExactly("actor.unknown");
        assertThat(reading.line(3)).containsEntry("supplier", "atlantis");
    }

    @Test
    void aBrokenRowIsMendedARepeatedOneKeptAndAnOverlongOneToldAndLeftOut() throws IOException {
        String good = Sample.row("2020,,12,,TB2,UAV,3,,2022,New", "caf\u00e9");
        Reading reading = read(Sample.HEADER
                + "Pakistan,Turkiye,2020,,12,,TB2,UAV,3,,2022,New,broken\r\n,2.5,30,7.5\n"
                + good
                + good
                + Sample.row("2020,,12,,TB2,UAV,3,,2022,New", "a,b")
                + Sample.row("some year,,12,,TB2,UAV,3,,2022,New", ""));
        assertThat(reading.lines()).hasSize(3);
        assertThat(reading.line(1)).containsEntry("note", "broken").containsEntry("tiv_delivered", "7.5");
        assertThat(reading.line(2)).containsEntry("note", "caf\u00e9");
        assertThat(reading.line(3)).containsEntry("row", "3");
        assertThat(reading.codes())
                .containsExactly(
                        "row.mended",
                        "row.repeated",
                        "row.fields",
                        "row.value",
                        "comment.unread",
                        "comment.unread",
                        "comment.unread");
        assertThat(reading.sink().problems().get(2).severity()).isEqualTo(Severity.LOSS);
        assertThat(reading.sink().problems().get(2).where()).isEqualTo(new Locator.Cell(4, null));
    }

    @Test
    void theSourceStatesItsCoverage() throws IOException {
        var source = read(Sample.remarks("")).sink().source();
        assertThat(source.genre()).isEqualTo(Genre.REGISTER);
        assertThat(source.coverage().types()).containsExactly(TieType.TRANSFER);
        assertThat(source.coverage().period().text()).isEqualTo("2022/2022");
        assertThat(source.coverage().actors()).containsExactly("PAK");
    }

    @Test
    void utf8IsReadTooAndInvalidUtf8AfterItsMarkIsRefused() throws IOException {
        String text = "\uFEFF" + Sample.remarks("caf\u00e9 version");
        assertThat(Reading.of(folder, "utf.csv", text, StandardCharsets.UTF_8, Sample.run())
                        .line(1))
                .containsEntry("note", "caf\u00e9 version");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xFF;
        Path file = java.nio.file.Files.write(folder.resolve("bad.csv"), bytes);
        assertThat(Reading.of(file, Sample.run()).only().message())
                .contains("bad.csv is not valid UTF-8: byte " + (bytes.length - 19));
    }
}

package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.entente.core.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "English",
                    "Norway has ordered twelve radars from Sweden, and the ministry said that it was glad of the deal."),
            Map.entry(
                    "Turkish",
                    "Norveç ve İsveç arasında yeni bir savunma anlaşması için görüşmeler sürüyor, dedi bakan ve çok mutlu olduğunu."),
            Map.entry(
                    "German",
                    "Das Ministerium hat die neuen Radare für das Heer bestellt, und sie werden im nächsten Jahr geliefert."),
            Map.entry(
                    "French",
                    "Le ministère a commandé les radars pour la marine, et ils sont livrés dans une année avec des pièces."),
            Map.entry(
                    "Spanish",
                    "El ministerio ha comprado los radares para la marina, y las entregas del contrato son en el año que viene."),
            Map.entry(
                    "Polish",
                    "Ministerstwo zamówiło radary dla wojska, a dostawy będą w przyszłym roku, jak podano na stronie, która się zmieniła."),
            Map.entry("Japanese", "防衛省は新しいレーダーを発注したと発表しました。来年には納入される予定です。"),
            Map.entry("Korean", "국방부는 새로운 레이더를 주문했다고 발표했다. 내년에 납품될 예정이다."),
            Map.entry("Chinese", "国防部宣布订购新雷达,预计明年交付,合同金额没有公布。"),
            Map.entry("Greek", "Το υπουργείο παρήγγειλε νέα ραντάρ για το ναυτικό, και θα παραδοθούν το επόμενο έτος."),
            Map.entry(
                    "a language in Cyrillic script",
                    "Министерство заказало новые радары для флота, и они будут поставлены."),
            Map.entry(
                    "a language in Arabic script",
                    "أعلنت الوزارة أنها طلبت رادارات جديدة للبحرية وسيتم تسليمها العام المقبل."));

    @TempDir
    Path folder;

    @Test
    void languagesAreToldByTheirCommonestWordsAndScripts() {
        TEXTS.forEach((language, text) -> assertThat(Language.of(text)).as(text).isEqualTo(language));
    }

    @Test
    void englishWithForeignNamesIsEnglish() {
        assertThat(
                        Language.of(
                                "Cumhurbaşkanı Erdoğan’s AKP and the Ministerio de Defensa of Spain signed it, said Le Monde and Die Welt."))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void aForeignPageIsRefusedByTheNameOfItsLanguage() throws IOException {
        TEXTS.forEach((language, text) -> {
            if (!language.equals(Language.ENGLISH)) {
                try {
                    assertThat(Reading.of(folder, "bad.html", "<html lang=en><body><p>" + text + "</p></body></html>")
                                    .refusal())
                            .isEqualTo("bad.html is in " + language + ", and only English is read.");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
    }

    @Test
    void aForeignParagraphInAnEnglishTextIsLostByName() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                "<html><body><p>" + TEXTS.get("English") + "</p><p>" + TEXTS.get("English") + "</p><p>"
                        + TEXTS.get("German").repeat(2) + "</p></body></html>");
        assertThat(reading.prose()).doesNotContain("Ministerium");
        assertThat(reading.sink().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.message())
                    .startsWith("a.html ")
                    .contains("German")
                    .contains("(//p)[3]");
        });
    }
}

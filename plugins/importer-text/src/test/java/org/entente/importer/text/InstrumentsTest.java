package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which legal form a tie is laid down: one sentence a form, and sentences that name two. */
class InstrumentsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN | Germany trained officers of Kenya in order to raise standards.",
                "UNKNOWN | France gave Kenya three drones, and Chile ordered ten ships in May.",
                "MOU | Kenya signed a memorandum of understanding with Turkey on the purchase of drones; no contract has been signed.",
                "UNKNOWN | Greece agreed to buy four frigates from France, although a contract has yet to be signed.",
                "UNKNOWN | Greece agreed to buy four frigates from France, but has not signed a contract.",
                "UNKNOWN | Peru had chosen the Gripen from Sweden; no contract has been signed.",
                "UNKNOWN | Chile agreed with Denmark to buy ten jets; the contract is expected to be signed in May.",
                "MOU | South Korea and the United Arab Emirates signed an MoU on joint production of air defence missiles.",
                "MOU | The memorandum, which is not a contract, provides for the delivery of six Italian helicopters to Albania.",
                "LOI | Sweden and Ukraine signed a letter of intent covering the sale of up to 150 Gripen fighters.",
                "LOI | Under the letter of intent, Sweden may deliver up to 150 Gripen fighters to Ukraine.",
                "CONTRACT | After signing a memorandum of understanding in 2021, Poland signed a contract with Hanwha for 48 FA-50 jets.",
                "CONTRACT | Poland signed a contract with Hanwha for 48 FA-50 jets, following a memorandum of understanding signed in 2021.",
                "CONTRACT | The Hurjet contract between Turkey and Spain, worth 2.6 billion euros, followed an earlier memorandum.",
                "CONTRACT | The memorandum that Oman signed with Italy led to a contract for six frigates in 2021.",
                "CONTRACT | Oman bought six frigates from Italy under a contract that followed a memorandum.",
                "MOU | The memorandum that Oman signed with Italy on six frigates led to talks about a shipyard.",
                "MOU | Turkey and Kuwait signed a memorandum of understanding paving the way for a contract for 12 Bayraktar TB2 drones.",
                "LOI | Peru's purchase of four radars from Spain was not a contract but a letter of intent.",
                "LOI | Portugal and Spain signed a letter of intent on the joint production of ammunition.",
                "CONTRACT | Six coastal radars from Saab for the Peruvian navy; contract now signed.",
                "CONTRACT | Denmark signed a letter of offer and acceptance with the United States for HIMARS launchers.",
                "CONTRACT | Slovakia signed an intergovernmental agreement with Sweden on the purchase of 152 CV90 vehicles.",
                "CONTRACT | The first executive contract, for 212 K9 howitzers, was signed by Poland with Hanwha in August 2022.",
                "CONTRACT | Croatia and France signed a deal for twelve Rafale fighters.",
                "FRAMEWORK | Poland signed a framework agreement with Hanwha for 672 K9 howitzers in July 2022.",
                "FRAMEWORK | Qatar signed a defence cooperation agreement with Rwanda.",
                "TREATY | A mutual defence treaty was signed by the Philippines and the United States in 1951.",
                "LICENCE | Ukraine will make Turkish drones under licence from Baykar.",
                "LICENCE | Poland obtained a licence to manufacture Spike missiles from Israel's Rafael.",
                "LICENCE | Rheinmetall granted Hungary a licence to assemble the Lynx.",
                "CONTRACT | Three Anka drones have been on order for Kazakhstan from Turkey since last year.",
                "FRAMEWORK | Brazil and Sweden initialled an umbrella agreement on training.",
                "NOTIFICATION | The Pentagon gave Congress notice of a possible sale of 12 C-130J aircraft to Egypt.",
                "EXPORT_APPROVAL | The State Department has approved a possible sale of 32 F-35 aircraft to Romania.",
                "EXPORT_APPROVAL | Berlin cleared the way for the sale of Eurofighter jets to Turkey.",
                "NOTIFICATION | The Pentagon notified Congress of a possible sale of Javelin missiles to Kosovo.",
                "ANNOUNCEMENT | South Korea announced the sale of Cheongung missiles to Iraq.",
                "ANNOUNCEMENT | Thailand and Saab announced a deal for four Gripen fighters.",
                "CONTRACT | Kenya and Otokar concluded a deal for 118 armoured vehicles.",
                "CONTRACT | Norway ordered four helicopters from Sikorsky with an option for two more.",
                "CONTRACT | Peru bought four ships from Spain. The contract was signed in Lima.",
                "MOU | Peru agreed to buy four ships from Spain. The memorandum was signed in Lima.",
                "OPTION | Latvia exercised an option to buy two more launchers from Kongsberg.",
                "EXPORT_APPROVAL | Germany has given the go-ahead for the sale of Eurofighter jets to Turkey.",
                "EXPORT_APPROVAL | Japan's cabinet signed off on the export of frigates to Australia.",
                "NOTIFICATION | The Pentagon informed Congress of the possible sale of tanks to Bahrain.",
                "UNKNOWN | A deal between Egypt and South Korea for FA-50 jets is nearing completion.",
                "UNKNOWN | The governments of Norway and Germany signed an implementing arrangement for six submarines.",
                "FRAMEWORK | Norway and Chile signed a military-technical cooperation agreement in May.",
            })
    void theFormIsTheOneThatLaysTheTieDown(String instrument, String text) {
        assertThat(Reading.of(text).ties().get(0).value().instrument().name()).isEqualTo(instrument);
    }
}

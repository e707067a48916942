package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Currencies by their signs, codes and names, and the words for thousands and more. */
final class Currencies {

    /** Whose currency it is, before its name: "Norwegian". */
    static final String ADJECTIVE =
            "(US|U\\.S\\.|American|Australian|Canadian|Singapore|New Zealand|Hong Kong|Taiwan|Indian|Pakistani|Sri Lankan|Danish|Tunisian|Libyan|Tanzanian|Ugandan|Peruvian|Ghanaian|Ethiopian|Brazilian|Ukrainian|Romanian|Hungarian|Thai|Vietnamese"
                    + "|Norwegian|Swedish|Czech|Icelandic|Qatari|Saudi|Omani|Swiss|Philippine|Mexican|Argentine|Chilean|Colombian|Turkish"
                    + "|Egyptian|British|South African|South Korean|Korean|Japanese|Chinese|Emirati|UAE|Kuwaiti|Bahraini|Jordanian"
                    + "|Serbian|Iraqi|Algerian|Moroccan|Kenyan|Nigerian|Malaysian|Indonesian|Russian|Israeli|Polish)";

    /** A currency's name or code. */
    static final String NAME =
            "(dollars?|euros?|pounds?(?: sterling)?|yen|won|rupees?|rupiahs?|liras?|kron[ao]r?|kroner|crowns?|zlotys?|złoty|zloties"
                    + "|shekels?|dirhams?|riyals?|rials?|dinars?|ringgit|baht|yuan|renminbi|rou?bles?|forints?|koruna|korunas|hryvnias?|rands?"
                    + "|francs?|pesos?|reais|reals?|lei|leu|lev[as]?|naira|shillings?|soles|birr|cedis?|kwacha|kyats?|pula|kwanzas?|soums?|tugriks?|drams?|guaran[ií]e?s?|bolivianos?|denars?|leks?|naira|dong|tenge|manat|lari|taka|USD|EUR|GBP|PLN|SEK|NOK|DKK|AUD|TL)";

    private static final Map<String, String> SIGNS = pairs(
            "$ USD us$ USD $us USD $a AUD $au AUD $nz NZD $c CAD $ca CAD $s SGD € EUR euro EUR £ GBP a$ AUD au$ AUD c$ CAD ca$"
                    + " CAD s$ SGD nz$ NZD nt$ TWD hk$ HKD r$ BRL ¥ JPY ₩ KRW ₹ INR rs INR rs. INR ₺ TRY tl TRY skr SEK nkr NOK"
                    + " dkr DKK zl PLN rmb CNY p PHP ₱ PHP rp IDR rm MYR dh AED nis ILS ₪ ILS ₴ UAH ₦ NGN ₫ VND ₽ RUB ksh KES r ZAR sh KES shs KES ush UGX tsh TZS"
                    + " j$ JMD tt$ TTD n$ NAD fj$ FJD b$ BND bz$ BZD mx$ MXN z$ ZWL tk BDT");

    private static final Map<String, String> CODES = pairs(
            "usd USD eur EUR gbp GBP aud AUD cad CAD sgd SGD nzd NZD jpy JPY"
                    + " krw KRW inr INR try TRY sek SEK nok NOK dkk DKK pln PLN czk CZK huf HUF ron RON chf CHF cny CNY php PHP"
                    + " idr IDR myr MYR thb THB vnd VND aed AED sar SAR qar QAR kwd KWD omr OMR bhd BHD egp EGP ils ILS zar ZAR"
                    + " brl BRL uah UAH pkr PKR rub RUB twd TWD hkd HKD ars ARS clp CLP cop COP mxn MXN pen PEN kes KES ngn NGN"
                    + " mad MAD dzd DZD rsd RSD bgn BGN isk ISK kzt KZT azn AZN gel GEL bdt BDT lkr LKR"
                    + " jod JOD lbp LBP sdg SDG etb ETB ghs GHS tzs TZS ugx UGX rwf RWF xof XOF xaf XAF zmw ZMW mzn MZN aoa AOA bwp BWP nad NAD"
                    + " mur MUR tnd TND lyd LYD iqd IQD irr IRR yer YER amd AMD byn BYN mdl MDL uzs UZS kgs KGS tjs TJS mnt MNT mmk MMK khr KHR"
                    + " npr NPR bnd BND fjd FJD pgk PGK jmd JMD ttd TTD dop DOP crc CRC gtq GTQ hnl HNL pyg PYG uyu UYU bob BOB mkd MKD");

    private static final Map<String, String> NAMES =
            pairs("dollar USD euro EUR pound GBP yen JPY won KRW rupee INR rupiah"
                    + " IDR lira TRY kronor SEK krona SEK kroner NOK zloty PLN złoty PLN zloties PLN shekel ILS dirham AED riyal"
                    + " SAR ringgit MYR baht THB yuan CNY renminbi CNY ruble RUB rouble RUB forint HUF koruna CZK hryvnia UAH"
                    + " rand ZAR franc CHF reais BRL real BRL lei RON leu RON lev BGN leva BGN naira NGN dong VND tenge KZT"
                    + " manat AZN lari GEL taka BDT tl TRY sole PEN birr ETB cedi GHS kyat MMK pula BWP kwanza AOA soum UZS tugrik MNT dram AMD"
                    + " guaranie PYG guarani PYG boliviano BOB denar MKD lek ALL");

    private static final Map<String, String> WHOSE =
            pairs("australian_dollar AUD canadian_dollar CAD singapore_dollar SGD"
                    + " new_zealand_dollar NZD hong_kong_dollar HKD taiwan_dollar TWD pakistani_rupee PKR sri_lankan_rupee LKR"
                    + " danish_kroner DKK danish_krone DKK danish_crown DKK norwegian_crown NOK norwegian_krone NOK swedish_crown"
                    + " SEK czech_crown CZK icelandic_krona ISK qatari_riyal QAR omani_rial OMR philippine_peso PHP mexican_peso"
                    + " MXN argentine_peso ARS chilean_peso CLP colombian_peso COP egyptian_pound EGP kuwaiti_dinar KWD"
                    + " bahraini_dinar BHD jordanian_dinar JOD serbian_dinar RSD iraqi_dinar IQD algerian_dinar DZD"
                    + " moroccan_dirham MAD tunisian_dinar TND libyan_dinar LYD tanzanian_shilling TZS ugandan_shilling UGX"
                    + " kenyan_shilling KES");

    /** The currencies of states by a name that several of them use. */
    private static final Map<String, String> NATIONAL =
            pairs("nor_crown NOK swe_crown SEK dnk_crown DKK cze_crown CZK ISL_crown"
                    + " ISK nor_krone NOK dnk_krone DKK nor_kroner NOK dnk_kroner DKK swe_krona SEK isl_krona ISK phl_peso PHP mex_peso MXN"
                    + " arg_peso ARS chl_peso CLP col_peso COP ury_peso UYU dom_peso DOP ken_shilling KES tza_shilling TZS uga_shilling UGX"
                    + " som_shilling SOS kwt_dinar KWD bhr_dinar BHD jor_dinar JOD srb_dinar RSD irq_dinar IQD dza_dinar DZD tun_dinar TND"
                    + " lby_dinar LYD are_dirham AED mar_dirham MAD sau_riyal SAR qat_riyal QAR omn_rial OMR omn_riyal OMR irn_rial IRR"
                    + " yem_rial YER gbr_pound GBP egy_pound EGP lbn_pound LBP sdn_pound SDG ssd_pound SSP ind_rupee INR pak_rupee PKR"
                    + " lka_rupee LKR npl_rupee NPR mus_rupee MUR che_franc CHF sen_franc XOF civ_franc XOF mli_franc XOF ner_franc XOF"
                    + " bfa_franc XOF ben_franc XOF tgo_franc XOF cmr_franc XAF gab_franc XAF tcd_franc XAF cog_franc XAF rwa_franc RWF"
                    + " dji_franc DJF rou_leu RON rou_lei RON mda_leu MDL mda_lei MDL rus_rouble RUB blr_rouble BYN zmb_kwacha ZMW"
                    + " mwi_kwacha MWK");

    /** The names of what a sign stands for in several states. */
    private static final Map<String, String> SHARED = pairs("rs rupee sh shilling shs shilling dh dirham");

    private static final Map<String, BigDecimal> SCALES = scales();

    private Currencies() {}

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        String[] words = list.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i].replace('_', ' '), words[i + 1]);
        }
        return pairs;
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new HashMap<>();
        pairs(
                        "trillion 12 tn 12 billion 9 bn 9 bln 9 b 9 million 6 mln 6 mn 6 m 6 thousand 3 k 3 crore 7 crores 7 lakh 5"
                                + " lakhs 5 lakh_crore 12")
                .forEach((word, zeros) -> scales.put(word, BigDecimal.TEN.pow(Integer.parseInt(zeros))));
        return scales;
    }

    /** The currency of a sign or code before a number, or null. */
    static @Nullable String ofSign(String sign) {
        String key = sign.toLowerCase(Locale.ROOT);
        return SIGNS.getOrDefault(key, CODES.get(key));
    }

    /** The currency of a sign that several states use, by the states of which the text speaks; null where the sign is nobody's. */
    static @Nullable String ofSign(String sign, Supplier<List<String>> countries) {
        String name = SHARED.get(sign.toLowerCase(Locale.ROOT).replace(".", ""));
        String usual = ofSign(sign);
        if (name == null) {
            return usual;
        }
        List<String> theirs = national(name, countries);
        return theirs.isEmpty() || theirs.contains(usual) ? usual : theirs.get(0);
    }

    private static List<String> national(String name, Supplier<List<String>> countries) {
        return countries.get().stream()
                .map(country -> NATIONAL.get(country.toLowerCase(Locale.ROOT) + " " + name))
                .filter(currency -> currency != null)
                .toList();
    }

    /** The currency of a name after a number, with whose it is where that is told; null where it is open. */
    static @Nullable String ofName(@Nullable String adjective, String name, Supplier<List<String>> countries) {
        String key = name.toLowerCase(Locale.ROOT).replace("pounds sterling", "pound");
        String single = key.length() > 3 && key.endsWith("s") && !NAMES.containsKey(key)
                ? key.substring(0, key.length() - 1)
                : key;
        String usual = NAMES.getOrDefault(single, CODES.get(single));
        if (adjective != null) {
            return WHOSE.getOrDefault(adjective.toLowerCase(Locale.ROOT) + " " + single, usual);
        }
        List<String> theirs = national(single, countries);
        return theirs.isEmpty() || theirs.contains(usual) ? usual : theirs.get(0);
    }

    /** By what a word such as "million" multiplies. */
    static BigDecimal scale(@Nullable String word) {
        return word == null ? BigDecimal.ONE : SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }

    /** A word as a tagger of American news knows it: of all signs of money it knows the dollar's, and small letters sooner. */
    static String spelled(String word, boolean capitals) {
        return "€£¥₩₹₺₱₴₽".contains(word) ? "$" : capitals ? word.toLowerCase(Locale.ROOT) : word;
    }
}

package org.entente.importer.text;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letters before a ship's name that tell whose navy it sails in: "HMAS Hobart". */
final class Ensigns {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("USS", "USA"),
            Map.entry("USNS", "USA"),
            Map.entry("USCGC", "USA"),
            Map.entry("HMS", "GBR"),
            Map.entry("RFA", "GBR"),
            Map.entry("HMAS", "AUS"),
            Map.entry("ADV", "AUS"),
            Map.entry("HMNZS", "NZL"),
            Map.entry("HMCS", "CAN"),
            Map.entry("INS", "IND"),
            Map.entry("ICGS", "IND"),
            Map.entry("TCG", "TUR"),
            Map.entry("BRP", "PHL"),
            Map.entry("KRI", "IDN"),
            Map.entry("ROKS", "KOR"),
            Map.entry("JS", "JPN"),
            Map.entry("PNS", "PAK"),
            Map.entry("HTMS", "THA"),
            Map.entry("RSS", "SGP"),
            Map.entry("KD", "MYS"),
            Map.entry("ESPS", "ESP"),
            Map.entry("ORP", "POL"),
            Map.entry("HNLMS", "NLD"),
            Map.entry("HDMS", "DNK"),
            Map.entry("HNoMS", "NOR"),
            Map.entry("KNM", "NOR"),
            Map.entry("HSwMS", "SWE"),
            Map.entry("BNS", "BGD"),
            Map.entry("SLNS", "LKA"),
            Map.entry("BAP", "PER"),
            Map.entry("ENS", "EGY"),
            Map.entry("NRP", "PRT"),
            Map.entry("FGS", "DEU"),
            Map.entry("NNS", "NGA"),
            Map.entry("SAS", "ZAF"),
            Map.entry("LÉ", "IRL"),
            Map.entry("UMS", "MMR"),
            Map.entry("KDB", "BRN"),
            Map.entry("RNOV", "OMN"),
            Map.entry("ARA", "ARG"),
            Map.entry("ARC", "COL"),
            Map.entry("GNS", "GHA"),
            Map.entry("KNS", "KEN"),
            Map.entry("RFNS", "FJI"),
            Map.entry("HMPNGS", "PNG"),
            Map.entry("RBNS", "BHR"),
            Map.entry("LNS", "LTU"),
            Map.entry("EML", "EST"));

    /** One of the prefixes, as a part of a pattern. */
    static final String PREFIX = "(?:" + String.join("|", new TreeSet<>(STATES.keySet())) + ")";

    private static final Pattern SHIP = Pattern.compile(PREFIX + "(?= )");

    private Ensigns() {}

    /** The id of the state whose navy has a ship of that name, or null. */
    static @Nullable String state(String name) {
        Matcher ship = SHIP.matcher(name);
        return ship.lookingAt() ? STATES.get(ship.group()) : null;
    }
}

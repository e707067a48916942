package org.entente.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.core.spi.Plugin;

/** Says which plugins of a bundle have ids that they cannot have. */
record Identity(Registry registry, List<Plug<?>> plugs) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Plug<?> plug : plugs) {
            String what = "offers the " + plug.word() + " " + plug.id();
            if (plug.reference().getProperty(Plugin.PREFIX_ + "id") != null
                    && !ID.matcher(plug.id()).matches()) {
                faults.add("has for its " + plug.word() + " the id \"" + plug.id()
                        + "\"; an id is lower-case words with hyphens, such as trade-flows");
            }
            if (plugs.stream().anyMatch(other -> plug.isNamesake(other) && plug.service() > other.service())) {
                faults.add(what + " more than once; give each an id of its own");
            }
            registry.rivals(plug).stream()
                    .map(other -> other.bundle().getSymbolicName())
                    .findFirst()
                    .ifPresent(other -> faults.add(what + ", which " + other + " offers already; disable " + other
                            + " first, or give one of the two another id"));
        }
        return faults;
    }
}

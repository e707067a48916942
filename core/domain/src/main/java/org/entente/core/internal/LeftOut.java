package org.entente.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.spi.Analyzer;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What else a bundle offers than analyzers, in words, where only these are run. */
final class LeftOut {

    private static final String OURS = Analyzer.class.getPackageName() + ".";

    private LeftOut() {}

    /** The end of a sentence, to follow the bundle's name; empty if there is nothing else. */
    static Optional<String> of(List<Plug<Analyzer<?>>> analyzers) {
        if (analyzers.isEmpty()) {
            return Optional.empty();
        }
        ServiceReference<?>[] services = analyzers.get(0).bundle().getRegisteredServices();
        List<String> others = new ArrayList<>();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
                if (type.startsWith(OURS) && !type.equals(Analyzer.class.getName())) {
                    others.add("the " + type.substring(OURS.length()).toLowerCase(Locale.ROOT) + named(service));
                }
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("also offers "
                        + String.join(", ", others.stream().sorted().toList())
                        + ", left out here: only analyzers are compared.");
    }

    private static String named(ServiceReference<?> service) {
        for (String key : new String[] {"entente.view.title", "entente.id"}) {
            if (service.getProperty(key) instanceof String name) {
                return " " + name;
            }
        }
        return "";
    }
}

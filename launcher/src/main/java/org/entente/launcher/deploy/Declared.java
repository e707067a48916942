package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.entente.launch.Plan;

/** Finds what a jar declares that it offers, without starting it. */
final class Declared {

    private static final String COMPONENTS = "Service-Component";
    private static final String OURS = "org.entente.core.spi.";
    private static final String PROPERTY = "entente.";

    private Declared() {}

    /** Reads a jar that was found to be whole. */
    static List<Plan.Offer> in(Path jar) throws IOException {
        List<Plan.Offer> offers = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String header =
                    manifest == null ? null : manifest.getMainAttributes().getValue(COMPONENTS);
            for (String place : header == null ? new String[0] : header.split(",")) {
                for (ZipEntry entry : entries(file, place.strip())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        offers.addAll(of(Components.components(entry.getName(), in.readAllBytes())));
                    } catch (Flaw e) {
                        throw new IllegalStateException("It was read before", e);
                    }
                }
            }
        }
        return offers;
    }

    private static List<? extends ZipEntry> entries(JarFile file, String place) {
        return file.stream()
                .filter(entry ->
                        Contents.pattern(place).matcher(entry.getName()).matches())
                .toList();
    }

    private static List<Plan.Offer> of(List<Components.Component> components) {
        List<Plan.Offer> offers = new ArrayList<>();
        for (Components.Component component : components) {
            for (String service : component.services()) {
                String kind = service.startsWith(OURS)
                        ? service.substring(OURS.length()).toUpperCase(Locale.ROOT)
                        : "";
                offers.add(new Plan.Offer(service, kind, named(component, "id"), named(component, "title")));
            }
        }
        return offers;
    }

    /** Of a plugin it is entente.id, of a view entente.view.id. */
    private static String named(Components.Component component, String what) {
        return component.properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(PROPERTY)
                        && property.getKey().endsWith("." + what))
                .map(property -> property.getValue())
                .findFirst()
                .orElse("");
    }
}

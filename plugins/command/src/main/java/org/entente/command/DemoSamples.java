package org.entente.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.spi.Samples;
import org.entente.core.spi.Sidecar;
import org.osgi.service.component.annotations.Component;

/** The samples of this bundle: ten texts and a register of trade. */
@Component
public final class DemoSamples implements Samples {

    private static final String RESOURCES = "demo/";
    private static final List<String> NAMES = List.of(
            "wire-indonesia-kaan.txt",
            "opinion-black-sea.txt",
            "release-baltic-patrol-boats.txt",
            "interview-malaysia-howitzers.txt",
            "trade-press-gulf-frigates.txt",
            "statement-poland-korea.txt",
            "translated-sahel-training.txt",
            "brief-turkey-pakistan.txt",
            "wire-embargo.txt",
            "trade-press-drone-plant.txt",
            "trade-register.csv");

    @Override
    public List<Path> copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> samples = new ArrayList<>();
        for (String name : NAMES) {
            samples.add(copy(name, folder));
            copy(name.substring(0, name.lastIndexOf('.')) + Sidecar.SUFFIX, folder);
        }
        return samples;
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream resource = DemoSamples.class.getResourceAsStream(RESOURCES + name)) {
            if (resource == null) {
                throw new IOException("The sample " + name + " is missing from this installation.");
            }
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}

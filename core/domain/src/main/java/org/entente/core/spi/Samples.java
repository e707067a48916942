package org.entente.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Texts and registers of our own on which the workbench can be tried; offered by one bundle. */
@ConsumerType
public interface Samples {

    /**
     * Writes the samples with their sidecars into a folder; files of their names there are overwritten.
     *
     * @return the files that can be imported, without the sidecars
     */
    List<Path> copyTo(Path folder) throws IOException;
}

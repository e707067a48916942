package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aFullDiskIsNamedByTheWorkspaceAndNotByTheFileThatWasCopied() {
        Path workspace = Path.of("small", "w");
        IOException full = new FileSystemException("large/staged.csv", "small/w/table", "No space left on device");
        assertThat(Failure.of(workspace, full))
                .hasMessage("The disk of " + workspace + " is full; make room on it and try again.")
                .hasCause(full);
        IOException other = new NoSuchFileException("x");
        assertThat(Failure.of(workspace, other)).isSameAs(other);
    }
}

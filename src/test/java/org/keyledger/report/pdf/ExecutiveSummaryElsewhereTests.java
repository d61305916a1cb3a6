package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.report.pdf.SummaryFixtures.november;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.keyledger.report.Elsewhere;
import org.keyledger.templates.Templates;

@Isolated("It changes the locale and the time zone of the process.")
class ExecutiveSummaryElsewhereTests {

    @TempDir
    private Path folder;

    @Test
    void isTheSameToTheByteOnAnotherMachine() throws Exception {
        byte[] here = bytes();
        byte[] there = Elsewhere.call(this::bytes);
        assertThat(there).isEqualTo(here);
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(new ExecutiveSummaryWriter(Templates::builtIn).write(november().report(), folder)
                .getFirst());
    }
}

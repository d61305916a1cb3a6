package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.report.pdf.SummaryFixtures.november;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.report.Elsewhere;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

@Isolated("It changes the locale and the time zone of the process.")
class ExecutiveSummaryElsewhereTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isTheSameToTheByteOnAnotherMachine(Language language) throws Exception {
        byte[] here = bytes(language);
        byte[] there = Elsewhere.call(() -> bytes(language));
        assertThat(there).isEqualTo(here);
    }

    private byte[] bytes(Language language) throws IOException {
        return Files.readAllBytes(new ExecutiveSummaryWriter(() -> Templates.builtIn().speaking(language))
                .write(november().measured().report(), folder).getFirst());
    }
}

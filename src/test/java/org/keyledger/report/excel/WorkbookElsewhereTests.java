package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.keyledger.report.WorkbookFixtures;

@Isolated("It changes the locale and the time zone of the process.")
class WorkbookElsewhereTests {

    @TempDir
    private Path folder;

    @Test
    void sameReportGivesTheSameBytesWhateverLocaleAndTimeZone() throws IOException {
        byte[] first = bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes()).isEqualTo(first);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(bytes()).isEqualTo(first);
        }
        finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(bytes()).isEqualTo(first);
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(new WorkbookWriter().write(WorkbookFixtures.report().build(), folder).getFirst());
    }
}

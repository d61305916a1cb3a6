package org.keyledger.report;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/// Another machine: its language writes other digits, its calendar counts other years, its day begins elsewhere.
public final class Elsewhere {

    private Elsewhere() {}

    public static <T> T call(Callable<T> work) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-ca-islamic-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return work.call();
        }
        finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}

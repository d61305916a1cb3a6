package org.keyledger.architecture.offenders.assess;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Ways to read a clock, and one to be given one.
public class Clocks {

    public static class InstantNow {
        Object forbidden = Instant.now();
    }

    public static class InAZone {
        Object forbidden = LocalDate.now(ZoneOffset.UTC);
    }

    public static class ByReference {
        Supplier<Instant> forbidden = Instant::now;
    }

    public static class InALambda {
        LongSupplier forbidden = () -> System.currentTimeMillis() + 1;
    }

    public static class SystemClock {
        Object forbidden = Clock.systemUTC();
    }

    public static class TickingClock {
        Object forbidden = Clock.tickSeconds(ZoneOffset.UTC);
    }

    public static class Millis {
        long forbidden = System.currentTimeMillis();
    }

    public static class OldDate {
        Object forbidden = new Date();
    }

    public static class OldCalendar {
        Object forbidden = Calendar.getInstance();
    }

    public static class Given {

        Object allowed(Clock clock) {
            return Instant.now(clock).equals(new Date(0).toInstant());
        }
    }
}

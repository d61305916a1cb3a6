package org.keyledger.architecture;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;

/// Where a class gets at something that differs from run to run, or shows something to a person.
final class Source {

    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>()",
            "java.util.Calendar.getInstance", "java.util.GregorianCalendar.<init>()", "java.time.InstantSource.system");
    private static final Set<String> DICE = Set.of("java.util.Random.<init>()", "java.util.SplittableRandom.<init>()",
            "java.lang.Math.random", "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Collections.shuffle(java.util.List)");
    private static final Set<String> CONSOLE = Set.of("java.lang.System.out", "java.lang.System.err");

    private Source() {}

    /// A `now` that is given a clock is harmless: the caller chooses the clock.
    static boolean isClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return isNamed(target, CLOCKS)
                || owner.startsWith("java.time.") && target.getName().equals("now")
                        && !parameters(target).contains("java.time.Clock")
                || owner.equals("java.time.Clock") && (target.getName().startsWith("system")
                        || target.getName().matches("tick(Millis|Seconds|Minutes)"));
    }

    static boolean isDice(AccessTarget target) {
        return isNamed(target, DICE);
    }

    static boolean isConsole(AccessTarget target) {
        return isNamed(target, CONSOLE);
    }

    static boolean isStackTrace(AccessTarget target) {
        return target.getName().equals("printStackTrace") && target.getOwner().isAssignableTo(Throwable.class);
    }

    private static boolean isNamed(AccessTarget target, Set<String> names) {
        String name = target.getOwner().getName() + "." + target.getName();
        return names.contains(name) || names.contains(name + "(" + String.join(",", parameters(target)) + ")");
    }

    private static List<String> parameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }
}

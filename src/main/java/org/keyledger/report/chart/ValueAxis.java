package org.keyledger.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

import org.keyledger.report.MetricLine;
import org.keyledger.report.words.Words;

/// A vertical axis from zero with round steps: at most five, whole numbers for counts, never beyond 100%.
///
/// @param top a multiple of `step`
record ValueAxis(MetricLine.Unit unit, double step, double top) {

    private static final int STEPS = 4;

    static ValueAxis reaching(MetricLine.Unit unit, double highest) {
        double step = step(unit, highest / STEPS);
        double top = Math.max(step, Math.ceil(highest / step - 1e-9) * step);
        return unit == MetricLine.Unit.PERCENT ? percentages(step, top) : new ValueAxis(unit, step, top);
    }

    List<Double> ticks() {
        return DoubleStream.iterate(0, tick -> tick <= top + step / 2, tick -> tick + step).boxed().toList();
    }

    String label(double tick, Words words) {
        String number = words.count(Math.round(tick));
        return unit == MetricLine.Unit.PERCENT ? words.text("axis.percent", number) : number;
    }

    private static ValueAxis percentages(double step, double top) {
        return top > 100 ? new ValueAxis(MetricLine.Unit.PERCENT, 25, 100)
                : new ValueAxis(MetricLine.Unit.PERCENT, step, top);
    }

    private static double step(MetricLine.Unit unit, double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(atLeast, 1))));
        double smallest = unit == MetricLine.Unit.PERCENT && atLeast <= 5 ? 5 : 1;
        return DoubleStream.of(1, 2, 5, 10).map(digit -> digit * power)
                .filter(step -> step >= atLeast - 1e-9 && step >= smallest).findFirst().orElse(smallest);
    }
}

package org.keyledger.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Progress for someone who is watching: a bar for each step.
final class ProgressBars implements Progress {

    /// Fits every terminal. Asking a terminal for its width would load native code.
    private static final int WIDTH = 79;
    private static final int REFRESH_MILLIS = 200;

    private final PrintStream out;
    private final String label;
    private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

    ProgressBars(PrintStream out, String label) {
        this.out = out;
        this.label = label;
    }

    @Override
    public void started(String step, long total) {
        bars.put(step, new ProgressBarBuilder().setTaskName(label + " " + step).setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH)).build());
    }

    @Override
    public void advanced(String step, long by) {
        ProgressBar bar = bars.get(step);
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public void finished(String step) {
        ProgressBar bar = bars.remove(step);
        if (bar != null) {
            if (bar.isIndefinite()) {
                bar.maxHint(Math.max(1, bar.getCurrent()));
                bar.stepTo(bar.getMax());
            }
            bar.close();
        }
    }

    @Override
    public void close() {
        bars.keySet().forEach(this::finished);
    }
}

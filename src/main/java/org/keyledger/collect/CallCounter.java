package org.keyledger.collect;

import java.util.concurrent.atomic.LongAdder;

import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/// Counts requests by what the SDK measures of each call: below a call stands one collection for each attempt, and the SDK says
/// of a failed one whether it was throttled, which it knows from the service's error code as well as from the HTTP status.
final class CallCounter implements MetricPublisher {

    /// CoreMetric.ERROR_TYPE lists the words.
    private static final String THROTTLING = "Throttling";

    private final LongAdder calls = new LongAdder();
    private final LongAdder throttled = new LongAdder();

    @Override
    public void publish(MetricCollection call) {
        for (MetricCollection attempt : call.children()) {
            calls.increment();
            if (attempt.metricValues(CoreMetric.ERROR_TYPE).contains(THROTTLING)) {
                throttled.increment();
            }
        }
    }

    CallCount count() {
        long refused = throttled.sum();
        return new CallCount(Math.max(calls.sum(), refused), refused);
    }

    @Override
    public void close() {
        // it holds nothing
    }
}

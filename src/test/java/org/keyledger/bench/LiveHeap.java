package org.keyledger.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/// What the heap holds right after each collection: what is alive, and not what nobody has cleared away yet.
final class LiveHeap {

    private final AtomicLong peak = new AtomicLong();

    private LiveHeap() {}

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).map(pool -> pool.getName())
                .collect(Collectors.toSet());
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        for (GarbageCollectorMXBean collector : collectors) {
            ((NotificationEmitter) collector).addNotificationListener((notification, _) -> {
                var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                long alive = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pools.contains(pool.getKey())).mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                heap.peak.accumulateAndGet(alive, Math::max);
            }, null, null);
        }
        return heap;
    }

    /// In bytes, so far.
    long peak() {
        return peak.get();
    }
}

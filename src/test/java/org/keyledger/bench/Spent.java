package org.keyledger.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/// Until a moment, or between two of them.
///
/// @param time     in nanoseconds, as the rest
/// @param ownCpu   processor time of this process, on all cores, compiling and clearing memory included
/// @param otherCpu that of the simulator
record Spent(long time, long calls, long ownCpu, long otherCpu) {

    Spent since(Spent earlier) {
        return new Spent(time - earlier.time, calls - earlier.calls, ownCpu - earlier.ownCpu,
                otherCpu - earlier.otherCpu);
    }

    double seconds() {
        return time / 1e9;
    }

    /// Of this process until now.
    static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

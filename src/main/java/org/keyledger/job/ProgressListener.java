package org.keyledger.job;

/// Hears how far a run has come. Steps may advance on several threads at a time.
public interface ProgressListener {

    /// Hears nothing.
    ProgressListener SILENT = new ProgressListener() {

        @Override
        public void started(String step, long total) {}

        @Override
        public void advanced(String step, long by) {}

        @Override
        public void finished(String step) {}
    };

    /// @param step  as an operator reads it, such as `assess`
    /// @param total how much there is to do; zero or less when it is not known
    void started(String step, long total);

    void advanced(String step, long by);

    void finished(String step);
}

package org.keyledger.batch;

import org.springframework.stereotype.Component;

/// The collection that this process is working on; see [CurrentRun].
@Component
class CurrentCollection {

    private volatile CollectionRun run;

    void set(CollectionRun current) {
        run = current;
    }

    CollectionRun get() {
        CollectionRun current = run;
        if (current == null) {
            throw new IllegalStateException("no collection has begun");
        }
        return current;
    }
}

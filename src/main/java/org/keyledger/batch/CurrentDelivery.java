package org.keyledger.batch;

import org.springframework.stereotype.Component;

/// The delivery that this process is working on. See [CurrentRun].
@Component
class CurrentDelivery {

    private volatile DeliveryRun run;

    void set(DeliveryRun current) {
        run = current;
    }

    DeliveryRun get() {
        DeliveryRun current = run;
        if (current == null) {
            throw new IllegalStateException("no delivery has begun");
        }
        return current;
    }
}

package org.keyledger.batch;

import java.util.Map;

import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;

/// Gives the fields of log events to the threads that a step hands its accounts to: a field belongs to the thread that set it.
final class CarriedFields implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        Map<String, String> fields = MDC.getCopyOfContextMap();
        return fields == null ? task : () -> {
            MDC.setContextMap(fields);
            try {
                task.run();
            }
            finally {
                MDC.clear();
            }
        };
    }
}

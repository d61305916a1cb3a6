package org.keyledger.batch;

import org.keyledger.deliver.Destination;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `deliver`: serves each destination. What was delivered stands in the receipts alone, so the step may begin anew at any
/// time.
@Component
class DeliverReports implements Tasklet {

    private final CurrentDelivery delivery;
    private final RunStop stop;

    DeliverReports(CurrentDelivery delivery, RunStop stop) {
        this.delivery = delivery;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        DeliveryRun run = delivery.get();
        for (Destination destination : run.destinations()) {
            if (stop.isToEnd(contribution.getStepExecution())) {
                break;
            }
            run.deliver(destination);
            contribution.incrementReadCount();
        }
        run.goRound(() -> stop.isToEnd(contribution.getStepExecution()));
        return RepeatStatus.FINISHED;
    }
}

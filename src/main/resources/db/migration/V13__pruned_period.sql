-- Months that were pruned. What later months still stand on stays in the ledger's tables; org.keyledger.history.Pruning
-- says what that is.

CREATE TABLE pruned_period (
    period          VARCHAR(7)    NOT NULL PRIMARY KEY,
    pruned_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    baseline        BOOLEAN       NOT NULL -- whether later months may be compared with it: its counts by account are there
);

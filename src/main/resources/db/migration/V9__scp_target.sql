-- Units and accounts that recommended service control policies are attached to, and their slots for policies.
CREATE TABLE scp_target (
    period          VARCHAR(7)    NOT NULL,
    seq             INT           NOT NULL,
    name            VARCHAR(1200) NOT NULL, -- as in scp_policy.targets
    phase           VARCHAR(200)  NOT NULL,
    slots_taken     INT,                    -- by other policies today; NULL where the evidence does not tell
    slots_needed    INT           NOT NULL,
    slot_limit      INT           NOT NULL,
    PRIMARY KEY (period, seq)
);

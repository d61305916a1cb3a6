-- Exceptions: what the register of a period said, and what it covered.

-- The entry that covers the finding, or covered it until it was closed; empty where none does.
ALTER TABLE finding ADD COLUMN exception_id VARCHAR(64) DEFAULT '' NOT NULL;

-- What each entry is about in each account; what is nothing is left out.
CREATE TABLE exception_match (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    entry_id        VARCHAR(64)   NOT NULL,
    user_count      BIGINT        NOT NULL,
    key_count       BIGINT        NOT NULL, -- with a flagged verdict that the entry lifts
    finding_count   BIGINT        NOT NULL,
    undetermined    BIGINT        NOT NULL, -- verdicts that it may lift
    PRIMARY KEY (period, account_id, entry_id)
);

CREATE TABLE exception_record (
    period          VARCHAR(7)    NOT NULL,
    seq             INT           NOT NULL, -- place in the register
    entry_id        VARCHAR(64)   NOT NULL,
    scope           VARCHAR(16)   NOT NULL, -- principal, key, account
    target          VARCHAR(2200) NOT NULL,
    controls        VARCHAR(1000) NOT NULL,
    reason          VARCHAR(64)   NOT NULL,
    comment_text    VARCHAR(4000) NOT NULL,
    owner           VARCHAR(400)  NOT NULL,
    approver        VARCHAR(400)  NOT NULL,
    ticket          VARCHAR(400)  NOT NULL,
    granted_on      DATE          NOT NULL,
    expires_on      DATE          NOT NULL,
    state           VARCHAR(16)   NOT NULL, -- PENDING, IN_FORCE, EXPIRING, EXPIRED
    days_left       BIGINT        NOT NULL,
    entry_use       VARCHAR(16)   NOT NULL, -- USED, UNUSED, UNDETERMINED
    user_count      BIGINT        NOT NULL,
    key_count       BIGINT        NOT NULL,
    finding_count   BIGINT        NOT NULL,
    PRIMARY KEY (period, entry_id)
);

-- Findings about entries themselves.
CREATE TABLE exception_problem (
    period          VARCHAR(7)    NOT NULL,
    entry_id        VARCHAR(64)   NOT NULL,
    seq             INT           NOT NULL,
    kind            VARCHAR(32)   NOT NULL,
    severity        INT           NOT NULL,
    statement       VARCHAR(1000) NOT NULL,
    PRIMARY KEY (period, entry_id, seq)
);

-- What reviewers signed beside findings in the workbook of a period. Written by people, so that recording a period again
-- leaves it alone; the finding's identity, not its row, says what was signed.

CREATE TABLE review (
    account_id      VARCHAR(12)   NOT NULL,
    user_name       VARCHAR(128)  NOT NULL,
    key_created     VARCHAR(32)   NOT NULL,
    ordinal         INT           NOT NULL,
    control         VARCHAR(64)   NOT NULL,
    period          VARCHAR(7)    NOT NULL, -- of the workbook
    disposition     VARCHAR(32)   NOT NULL, -- REVOKE, ROTATE, MIGRATE, ACCEPT_WITH_EXCEPTION, FALSE_POSITIVE
    reviewer        VARCHAR(200)  NOT NULL,
    reviewed_on     DATE          NOT NULL,
    comment_text    VARCHAR(4000) NOT NULL,
    file_sha256     VARCHAR(64)   NOT NULL, -- of the workbook that was imported
    imported_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account_id, user_name, key_created, ordinal, control, period)
);

-- Answers that another took the place of, because somebody asked for it: nothing that was signed is forgotten.
CREATE TABLE review_replaced (
    account_id      VARCHAR(12)   NOT NULL,
    user_name       VARCHAR(128)  NOT NULL,
    key_created     VARCHAR(32)   NOT NULL,
    ordinal         INT           NOT NULL,
    control         VARCHAR(64)   NOT NULL,
    period          VARCHAR(7)    NOT NULL,
    disposition     VARCHAR(32)   NOT NULL,
    reviewer        VARCHAR(200)  NOT NULL,
    reviewed_on     DATE          NOT NULL,
    comment_text    VARCHAR(4000) NOT NULL,
    file_sha256     VARCHAR(64)   NOT NULL,
    imported_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_by     VARCHAR(64)   NOT NULL, -- SHA-256 of the workbook whose answer counts now
    replaced_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The ledger. Every row belongs to a period, so that a period can be recorded again without touching the others.
--
-- The two long tables are read in order and never searched, so instead of an index on (period, account, seq) their key
-- is one number that sorts the same way; org.keyledger.history.RowIds says how it is made. Both databases then write and
-- read one tree instead of two.

CREATE TABLE period_run (
    period          VARCHAR(7)    NOT NULL PRIMARY KEY,
    as_of           TIMESTAMP WITH TIME ZONE NOT NULL,
    as_of_inferred  BOOLEAN       NOT NULL,
    partition_id    VARCHAR(32)   NOT NULL,
    source          VARCHAR(1000) NOT NULL,
    organization    VARCHAR(64)   NOT NULL,
    settings_hash   VARCHAR(64)   NOT NULL,
    evidence_hash   VARCHAR(64)   NOT NULL, -- of the files the period was begun with
    controls        VARCHAR(1000) NOT NULL, -- ids in the order of key_record.verdicts
    recorded        BOOLEAN       NOT NULL
);

CREATE TABLE account_record (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    name            VARCHAR(200)  NOT NULL,
    unit            VARCHAR(1000) NOT NULL,
    state           VARCHAR(32)   NOT NULL,
    outcome         VARCHAR(16)   NOT NULL, -- READ, FAILED, SKIPPED
    reason          VARCHAR(4000) NOT NULL,
    error_code      VARCHAR(200)  NOT NULL,
    remedy          VARCHAR(4000) NOT NULL,
    report_time     TIMESTAMP WITH TIME ZONE,
    time_inferred   BOOLEAN       NOT NULL,
    users           INT           NOT NULL,
    key_count       INT           NOT NULL,
    active_keys     INT           NOT NULL,
    rows_unread     INT           NOT NULL,
    read_in_part    BOOLEAN       NOT NULL,
    account_no      INT           NOT NULL, -- place among the period's accounts, from 0
    verdict_counts  VARCHAR(1000) NOT NULL, -- flagged:undetermined:clear for each of period_run.controls
    PRIMARY KEY (period, account_id)
);

CREATE TABLE account_ages (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    key_ages        VARCHAR(400000) NOT NULL, -- days:keys of the account's working keys, youngest first
    PRIMARY KEY (period, account_id)
);

CREATE TABLE key_record (
    id              BIGINT        NOT NULL PRIMARY KEY, -- period, account_no, seq
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    seq             INT           NOT NULL, -- place in the account's credential report
    user_name       VARCHAR(128)  NOT NULL,
    key_created     VARCHAR(32)   NOT NULL, -- with ordinal: the key's identity from month to month
    ordinal         INT           NOT NULL,
    arn             VARCHAR(2048) NOT NULL,
    key_id          VARCHAR(128)  NOT NULL, -- empty where key_note says why it is unknown
    key_note        VARCHAR(200)  NOT NULL,
    slot            INT           NOT NULL,
    status          VARCHAR(16)   NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE,
    age_days        INT,
    last_used_at    TIMESTAMP WITH TIME ZONE,
    last_used_note  VARCHAR(400)  NOT NULL,
    used_region     VARCHAR(64)   NOT NULL,
    used_service    VARCHAR(128)  NOT NULL,
    kind            VARCHAR(16)   NOT NULL,
    kind_reason     VARCHAR(400)  NOT NULL,
    owner           VARCHAR(400)  NOT NULL,
    owner_status    VARCHAR(400)  NOT NULL,
    admin           VARCHAR(4000) NOT NULL,
    console         VARCHAR(8)    NOT NULL,
    mfa             VARCHAR(8)    NOT NULL,
    inactive_since  TIMESTAMP WITH TIME ZONE,
    verdicts        VARCHAR(64)   NOT NULL, -- F flagged, C clear, U undetermined, one for each of period_run.controls
    worst           INT           NOT NULL, -- worst severity flagged, 0 critical to 3 low; 9 none
    source_line     BIGINT        NOT NULL
);

CREATE TABLE finding (
    id              BIGINT        NOT NULL PRIMARY KEY, -- period, severity, account_no, seq
    period          VARCHAR(7)    NOT NULL,
    severity        INT           NOT NULL, -- 0 critical to 3 low; 9 undetermined, which is no finding
    account_id      VARCHAR(12)   NOT NULL,
    seq             INT           NOT NULL, -- unique in the account and period
    status          VARCHAR(16)   NOT NULL, -- NEW, CARRIED, REOPENED, NOT_READ, CLOSED, UNDETERMINED
    close_reason    VARCHAR(32)   NOT NULL,
    control         VARCHAR(64)   NOT NULL,
    user_name       VARCHAR(128)  NOT NULL,
    key_created     VARCHAR(32)   NOT NULL,
    ordinal         INT           NOT NULL,
    key_id          VARCHAR(128)  NOT NULL,
    key_note        VARCHAR(200)  NOT NULL,
    owner           VARCHAR(400)  NOT NULL,
    first_seen      VARCHAR(7)    NOT NULL,
    opened_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    observed        VARCHAR(1000) NOT NULL,
    limit_text      VARCHAR(400)  NOT NULL,
    statement       VARCHAR(4000) NOT NULL,
    source          VARCHAR(400)  NOT NULL
);

-- How many findings of each kind an account has: what summaries are made of.
CREATE TABLE finding_count (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    control         VARCHAR(64)   NOT NULL,
    severity        INT           NOT NULL,
    status          VARCHAR(16)   NOT NULL,
    findings        BIGINT        NOT NULL,
    PRIMARY KEY (period, account_id, control, severity, status)
);

-- Findings that were ever closed: what makes a finding that comes back "reopened".
CREATE TABLE closure (
    account_id      VARCHAR(12)   NOT NULL,
    period          VARCHAR(7)    NOT NULL,
    seq             INT           NOT NULL,
    control         VARCHAR(64)   NOT NULL,
    user_name       VARCHAR(128)  NOT NULL,
    key_created     VARCHAR(32)   NOT NULL,
    ordinal         INT           NOT NULL,
    PRIMARY KEY (account_id, period, seq)
);

CREATE TABLE evidence_problem (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL, -- empty for the period's own files
    seq             INT           NOT NULL,
    impact          VARCHAR(16)   NOT NULL,
    file_name       VARCHAR(1000) NOT NULL,
    line            BIGINT        NOT NULL,
    column_name     VARCHAR(200)  NOT NULL,
    found           VARCHAR(400)  NOT NULL,
    problem         VARCHAR(4000) NOT NULL,
    remedy          VARCHAR(4000) NOT NULL,
    PRIMARY KEY (period, account_id, seq)
);

CREATE TABLE evidence_file (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    file_name       VARCHAR(1000) NOT NULL,
    bytes           BIGINT        NOT NULL,
    sha256          VARCHAR(64)   NOT NULL,
    PRIMARY KEY (period, account_id, file_name)
);

-- Amounts counted for each account; what is zero is left out.
CREATE TABLE account_measure (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    measure         VARCHAR(64)   NOT NULL,
    amount          BIGINT        NOT NULL,
    PRIMARY KEY (period, account_id, measure)
);

-- The figures as they were published for the period.
CREATE TABLE metric_value (
    period          VARCHAR(7)    NOT NULL,
    metric          VARCHAR(64)   NOT NULL,
    numerator       BIGINT        NOT NULL,
    denominator     BIGINT        NOT NULL,
    PRIMARY KEY (period, metric)
);

-- What service control policies that end access keys would do, and to whom.

-- IAM users who have a working key or a console password, and root users who have a key.
CREATE TABLE scp_principal (
    period          VARCHAR(7)    NOT NULL,
    account_id      VARCHAR(12)   NOT NULL,
    seq             INT           NOT NULL, -- place in the account's credential report
    user_name       VARCHAR(128)  NOT NULL,
    arn             VARCHAR(2200) NOT NULL,
    kind            VARCHAR(16)   NOT NULL,
    treatment       VARCHAR(16)   NOT NULL, -- EXEMPT, MIGRATE, DELETE, DECIDE, NOT_BOUND
    reason          VARCHAR(1000) NOT NULL,
    working_keys    INT           NOT NULL,
    in_use          BOOLEAN       NOT NULL, -- a key was used lately, or nobody can tell
    console         BOOLEAN       NOT NULL,
    last_used       TIMESTAMP WITH TIME ZONE,
    used_service    VARCHAR(128)  NOT NULL,
    used_region     VARCHAR(64)   NOT NULL,
    owner           VARCHAR(400)  NOT NULL,
    owner_status    VARCHAR(1000) NOT NULL,
    replacement     VARCHAR(400)  NOT NULL,
    exception_id    VARCHAR(64)   NOT NULL, -- of the register's entry, empty where there is none
    ticket          VARCHAR(400)  NOT NULL,
    expires_on      DATE,                   -- of the exception advised
    granted         BOOLEAN       NOT NULL, -- whether the user carries the exception's tag
    today           VARCHAR(8)    NOT NULL, -- ALLOWED, DENIED, UNKNOWN: by the policies attached today
    as_is           VARCHAR(8)    NOT NULL, -- by the recommended ones, exceptions as they are
    afterwards      VARCHAR(8)    NOT NULL, -- by the recommended ones, exceptions as advised
    decided_by      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (period, account_id, seq)
);

CREATE TABLE scp_policy (
    period          VARCHAR(7)    NOT NULL,
    seq             INT           NOT NULL,
    phase           VARCHAR(200)  NOT NULL, -- empty for all of them
    template        VARCHAR(64)   NOT NULL,
    file_name       VARCHAR(200)  NOT NULL,
    title           VARCHAR(400)  NOT NULL,
    targets         TEXT          NOT NULL, -- what to attach it to, a line each
    text            TEXT          NOT NULL, -- minified, as it counts
    size_limit      INT           NOT NULL, -- characters
    PRIMARY KEY (period, seq)
);

CREATE TABLE scp_phase (
    period          VARCHAR(7)    NOT NULL,
    seq             INT           NOT NULL,
    name            VARCHAR(200)  NOT NULL,
    targets         TEXT          NOT NULL, -- units and accounts, a line each
    accounts        BIGINT        NOT NULL,
    unread          BIGINT        NOT NULL, -- of the accounts, not read or read in part
    principals      BIGINT        NOT NULL,
    in_use          BIGINT        NOT NULL, -- principals with a key in use
    exempt          BIGINT        NOT NULL,
    granted         BIGINT        NOT NULL, -- of those exempt
    migrate         BIGINT        NOT NULL, -- with a key in use
    delete_keys     BIGINT        NOT NULL, -- with a key in use
    undecided       BIGINT        NOT NULL, -- with a key in use
    unused          BIGINT        NOT NULL, -- without a key in use
    console         BIGINT        NOT NULL, -- who lose the console and nothing else
    denied          BIGINT        NOT NULL, -- with a key in use, denied once exceptions are as advised
    undetermined    BIGINT        NOT NULL, -- with a key in use, outcome unknown
    ready           BOOLEAN       NOT NULL,
    statement       VARCHAR(2000) NOT NULL,
    PRIMARY KEY (period, seq)
);

-- Whether people can sign in through IAM Identity Center instead of with keys.

ALTER TABLE scp_principal ADD COLUMN sign_in VARCHAR(32) DEFAULT '' NOT NULL; -- empty for all but people with a working key
ALTER TABLE scp_principal ADD COLUMN person VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE scp_principal ADD COLUMN permission_sets TEXT DEFAULT '' NOT NULL; -- a line each
ALTER TABLE scp_principal ADD COLUMN next_step VARCHAR(2000) DEFAULT '' NOT NULL;

CREATE TABLE scp_identity_center (
    period          VARCHAR(7)    NOT NULL,
    instance        VARCHAR(8)    NOT NULL, -- YES, NO, UNKNOWN
    sentence        VARCHAR(1000) NOT NULL,
    start_url       VARCHAR(400),
    region          VARCHAR(64),
    sessions        TEXT,                   -- a line each; NULL where the permission sets are unknown
    PRIMARY KEY (period)
);

-- What was delivered where, so that nothing is sent twice.

CREATE TABLE receipt (
    period          VARCHAR(7)    NOT NULL,
    destination     VARCHAR(200)  NOT NULL,
    state           VARCHAR(16)   NOT NULL, -- BEGUN, DELIVERED, FAILED
    content         VARCHAR(64)   NOT NULL, -- SHA-256 of what was delivered
    begun           TIMESTAMP WITH TIME ZONE NOT NULL,
    ended           TIMESTAMP WITH TIME ZONE,
    detail          VARCHAR(1000) NOT NULL, -- what the other side answered, or why it failed
    PRIMARY KEY (period, destination)
);

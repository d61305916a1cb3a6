-- What vouches for a finished period's reports, and its figures: by them later periods know it where its folder lies elsewhere.

CREATE TABLE seal (
    period          VARCHAR(7)    NOT NULL PRIMARY KEY,
    manifest        TEXT          NOT NULL, -- manifest.json, to the byte
    metrics         TEXT          NOT NULL  -- metrics.json, to the byte; empty where there was none
);

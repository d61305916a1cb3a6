-- How often a finding has been open, and how risky a key is.

ALTER TABLE finding ADD COLUMN openings INT DEFAULT 1 NOT NULL; -- 1 at first, one more each time it is reopened

UPDATE finding SET openings = 1 + (SELECT COUNT(*) FROM closure c WHERE c.account_id = finding.account_id
    AND c.control = finding.control AND c.user_name = finding.user_name AND c.key_created = finding.key_created
    AND c.ordinal = finding.ordinal AND c.period < finding.period)
WHERE finding.severity < 9;

ALTER TABLE key_record ADD COLUMN risk_score INT; -- 0 to 100; NULL where it was recorded before there was a score

-- Who created a key, as CloudTrail told in the month that saw it, and whether that was in the period. Keys recorded before
-- these columns were there say so.
ALTER TABLE key_record ADD COLUMN created_by VARCHAR(2048) DEFAULT '' NOT NULL;
ALTER TABLE key_record ADD COLUMN created_by_note VARCHAR(400) DEFAULT 'not recorded' NOT NULL; -- why created_by is empty
ALTER TABLE key_record ADD COLUMN created_in_period VARCHAR(8) DEFAULT 'UNKNOWN' NOT NULL; -- YES, NO, UNKNOWN

-- What each key should become. Months recorded before have none.

ALTER TABLE key_record ADD COLUMN replacement VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE key_record ADD COLUMN replacement_reason VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE key_record ADD COLUMN action VARCHAR(16) DEFAULT '' NOT NULL; -- DELETE_AS_ROOT, DEACTIVATE, DELETE, REPLACE, FIND_OUT

-- The key's own, as it was when the finding was last seen.
ALTER TABLE finding ADD COLUMN replacement VARCHAR(200) DEFAULT '' NOT NULL;

-- The keys table is ordered by the first and asks for the second in every row.
CREATE INDEX veildesk_keys_verified ON veildesk_keys (verified_at) WHERE verified_at IS NOT NULL;
CREATE INDEX veildesk_keys_unpersisted ON veildesk_keys (uuid) WHERE persisted = 0;

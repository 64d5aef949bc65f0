-- Subscriptions whose keys' own expiry has yet to follow theirs; the last key that was looked at
-- is kept in veildesk_meta.
CREATE TABLE veildesk_key_expiries (subscription_id INTEGER PRIMARY KEY);

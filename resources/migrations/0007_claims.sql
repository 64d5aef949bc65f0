-- What a purchase last wrote as its payment's updated_at; NULL: what it wrote with the claim itself.
ALTER TABLE veildesk_operations ADD COLUMN claimed_at INTEGER;

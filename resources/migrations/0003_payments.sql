-- The payment that an operation delivers: its claim is the operation's lease.
ALTER TABLE veildesk_operations ADD COLUMN payment_id INTEGER;
CREATE INDEX veildesk_operations_payment ON veildesk_operations (payment_id)
    WHERE payment_id IS NOT NULL;

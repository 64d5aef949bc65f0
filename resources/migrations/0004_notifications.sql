-- What customers are told: one message for each payment, written with its completion.
CREATE TABLE veildesk_notifications (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL UNIQUE,
    subscription_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    key_count INTEGER NOT NULL,
    missing_count INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    lease_until_ms INTEGER,
    sent_at INTEGER,
    fault TEXT,
    message TEXT
);
CREATE INDEX veildesk_notifications_open ON veildesk_notifications (state, next_attempt_at)
    WHERE state IN ('queued', 'sending');

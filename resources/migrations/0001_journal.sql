CREATE TABLE veildesk_servers (
    server_id INTEGER PRIMARY KEY,
    dialect TEXT,
    pin_sha256 TEXT,
    secret_place TEXT NOT NULL DEFAULT 'database',
    paused INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE veildesk_keys (
    uuid TEXT PRIMARY KEY,
    server_id INTEGER NOT NULL,
    remote_id TEXT NOT NULL DEFAULT '',
    operation_id INTEGER,
    expires_at INTEGER,
    persisted INTEGER NOT NULL DEFAULT 1,
    verified_at INTEGER
);

CREATE TABLE veildesk_operations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    marker TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    user_id INTEGER,
    subscription_id INTEGER,
    subscription_created INTEGER NOT NULL DEFAULT 0,
    tariff_id INTEGER,
    expires_at INTEGER,
    previous_expires_at INTEGER,
    existing_keys INTEGER NOT NULL DEFAULT 0,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT '',
    lease_owner TEXT,
    lease_until_ms INTEGER,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
);
CREATE INDEX veildesk_operations_open ON veildesk_operations (state) WHERE state <> 'finished';
CREATE INDEX veildesk_operations_subscription ON veildesk_operations (subscription_id);

CREATE TABLE veildesk_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES veildesk_operations (id),
    server_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    sent_at_ms INTEGER,
    ambiguous INTEGER NOT NULL DEFAULT 0,
    adopted INTEGER NOT NULL DEFAULT 0,
    recreated INTEGER NOT NULL DEFAULT 0,
    uuid TEXT,
    remote_id TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    persisted INTEGER NOT NULL DEFAULT 1,
    key_id INTEGER,
    warnings TEXT NOT NULL DEFAULT '',
    verified_at INTEGER,
    retry_at INTEGER,
    error_kind TEXT,
    error_detail TEXT,
    error_status INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX veildesk_steps_operation ON veildesk_steps (operation_id);
CREATE INDEX veildesk_steps_uuid ON veildesk_steps (uuid) WHERE uuid IS NOT NULL;
CREATE INDEX veildesk_steps_open ON veildesk_steps (server_id, email)
    WHERE state IN ('intended', 'sent', 'unknown', 'absent', 'confirmed', 'compensating');

CREATE TABLE veildesk_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation TEXT NOT NULL,
    operation_id INTEGER,
    step_id INTEGER,
    server_id INTEGER,
    attempt INTEGER NOT NULL DEFAULT 1,
    started_at_ms INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    success INTEGER NOT NULL,
    error_kind TEXT,
    http_status INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT ''
);
CREATE INDEX veildesk_attempts_time ON veildesk_attempts (started_at_ms);
CREATE INDEX veildesk_attempts_operation ON veildesk_attempts (operation_id);

-- The bot's database as release 2.4.51 leaves it, with a customer who has a key already.
CREATE TABLE servers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, api_url TEXT, cert_sha256 TEXT,
    max_keys INTEGER DEFAULT 100, active INTEGER DEFAULT 1, country TEXT,
    protocol TEXT DEFAULT 'v2ray', domain TEXT, v2ray_path TEXT, api_key TEXT,
    available_for_purchase INTEGER DEFAULT 1, access_level TEXT DEFAULT 'all',
    subscription_group_id TEXT);
CREATE TABLE tariffs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, duration_sec INTEGER,
    traffic_limit_mb INTEGER, price_rub INTEGER, price_crypto_usd REAL DEFAULT NULL,
    enable_yookassa INTEGER NOT NULL DEFAULT 1, enable_platega INTEGER NOT NULL DEFAULT 1,
    enable_cryptobot INTEGER NOT NULL DEFAULT 1, is_archived INTEGER DEFAULT 0);
CREATE TABLE users (
    user_id INTEGER PRIMARY KEY, username TEXT, first_name TEXT, last_name TEXT,
    created_at INTEGER, last_active_at INTEGER, blocked INTEGER DEFAULT 0,
    is_vip INTEGER DEFAULT 0);
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL,
    subscription_token TEXT UNIQUE NOT NULL, created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, tariff_id INTEGER, is_active INTEGER DEFAULT 1,
    last_updated_at INTEGER, notified INTEGER DEFAULT 0, traffic_usage_bytes INTEGER DEFAULT 0,
    traffic_over_limit_at INTEGER, traffic_over_limit_notified INTEGER DEFAULT 0,
    traffic_limit_mb INTEGER DEFAULT 0, last_traffic_reset_at INTEGER,
    purchase_notification_sent INTEGER DEFAULT 0,
    traffic_baseline_bytes INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (user_id) REFERENCES users(user_id),
    FOREIGN KEY (tariff_id) REFERENCES tariffs(id));
CREATE TABLE v2ray_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER, user_id INTEGER,
    v2ray_uuid TEXT UNIQUE, email TEXT, level INTEGER DEFAULT 0, created_at INTEGER,
    expiry_at INTEGER, tariff_id INTEGER, client_config TEXT DEFAULT NULL,
    notified INTEGER DEFAULT 0, traffic_limit_mb INTEGER DEFAULT 0,
    traffic_usage_bytes INTEGER DEFAULT 0, subscription_id INTEGER,
    traffic_baseline_bytes INTEGER DEFAULT 0,
    panel_total_bytes_observed INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (server_id) REFERENCES servers(id) ON DELETE CASCADE,
    FOREIGN KEY (user_id) REFERENCES users(user_id),
    FOREIGN KEY (tariff_id) REFERENCES tariffs(id));
CREATE TABLE payments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, tariff_id INTEGER, payment_id TEXT,
    status TEXT DEFAULT 'pending', email TEXT, revoked INTEGER DEFAULT 0,
    amount INTEGER DEFAULT 0, currency TEXT DEFAULT 'RUB', country TEXT,
    protocol TEXT DEFAULT 'v2ray', provider TEXT DEFAULT 'yookassa', method TEXT,
    description TEXT, created_at INTEGER, updated_at INTEGER, paid_at INTEGER, metadata TEXT,
    subscription_id INTEGER, crypto_invoice_id TEXT, crypto_amount REAL, crypto_currency TEXT,
    crypto_network TEXT, crypto_tx_hash TEXT, notification_sent INTEGER DEFAULT 0);
CREATE TABLE referrals (
    id INTEGER PRIMARY KEY AUTOINCREMENT, referrer_id INTEGER, referred_id INTEGER UNIQUE,
    created_at INTEGER, bonus_issued INTEGER DEFAULT 0);
CREATE TABLE app_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX idx_payments_payment_id ON payments(payment_id);
CREATE INDEX idx_payments_user_status ON payments(user_id, status);
CREATE INDEX idx_servers_active ON servers(active);
CREATE INDEX idx_subscriptions_user_id ON subscriptions(user_id);
CREATE INDEX idx_subscriptions_expires_at ON subscriptions(expires_at);
CREATE INDEX idx_v2ray_keys_user_id ON v2ray_keys(user_id);
CREATE INDEX idx_v2ray_keys_subscription_id ON v2ray_keys(subscription_id);
INSERT INTO users (user_id, username, created_at) VALUES (77000000001, 'anna', 1750000000);
INSERT INTO tariffs (name, duration_sec, traffic_limit_mb, price_rub)
    VALUES ('Month', 2592000, 102400, 300);
INSERT INTO payments (user_id, tariff_id, payment_id, status, email)
    VALUES (77000000001, 1, 'p-1', 'completed', 'anna@mail.example');

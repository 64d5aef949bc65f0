-- The bot's database as release 2.4.37 left it: the last in which each key has an expiry.
CREATE TABLE servers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, api_url TEXT, cert_sha256 TEXT,
    max_keys INTEGER DEFAULT 100, active INTEGER DEFAULT 1, country TEXT,
    protocol TEXT DEFAULT 'outline', domain TEXT, v2ray_path TEXT, api_key TEXT,
    available_for_purchase INTEGER DEFAULT 1, access_level TEXT DEFAULT 'all');
CREATE TABLE tariffs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, duration_sec INTEGER,
    traffic_limit_mb INTEGER, price_rub INTEGER, price_crypto_usd REAL DEFAULT NULL,
    is_archived INTEGER DEFAULT 0);
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
    purchase_notification_sent INTEGER DEFAULT 0, traffic_limit_mb INTEGER DEFAULT 0,
    last_traffic_reset_at INTEGER,
    FOREIGN KEY (user_id) REFERENCES users(user_id),
    FOREIGN KEY (tariff_id) REFERENCES tariffs(id));
CREATE TABLE keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER, user_id INTEGER, access_url TEXT,
    traffic_limit_mb INTEGER, notified INTEGER DEFAULT 0, key_id TEXT, email TEXT,
    tariff_id INTEGER, created_at INTEGER, protocol TEXT, subscription_id INTEGER);
CREATE TABLE v2ray_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER, user_id INTEGER,
    v2ray_uuid TEXT UNIQUE, email TEXT, level INTEGER DEFAULT 0, created_at INTEGER,
    expiry_at INTEGER, tariff_id INTEGER, client_config TEXT DEFAULT NULL,
    notified INTEGER DEFAULT 0, traffic_limit_mb INTEGER DEFAULT 0,
    traffic_usage_bytes INTEGER DEFAULT 0, subscription_id INTEGER,
    FOREIGN KEY (server_id) REFERENCES servers(id) ON DELETE CASCADE,
    FOREIGN KEY (user_id) REFERENCES users(user_id),
    FOREIGN KEY (tariff_id) REFERENCES tariffs(id));
CREATE TABLE payments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, tariff_id INTEGER, payment_id TEXT,
    status TEXT DEFAULT 'pending', email TEXT, revoked INTEGER DEFAULT 0,
    protocol TEXT DEFAULT 'outline', amount INTEGER DEFAULT 0, created_at INTEGER, country TEXT,
    currency TEXT DEFAULT 'RUB');
CREATE INDEX idx_v2ray_keys_expiry_at ON v2ray_keys(expiry_at);
CREATE INDEX idx_v2ray_keys_user_id ON v2ray_keys(user_id);
INSERT INTO users (user_id, username, created_at) VALUES (77000000001, 'anna', 1750000000);
INSERT INTO tariffs (name, duration_sec, traffic_limit_mb, price_rub)
    VALUES ('Month', 2592000, 102400, 300);
INSERT INTO v2ray_keys (user_id, v2ray_uuid, email, created_at, expiry_at, tariff_id)
    VALUES (77000000001, 'aaaaaaaa-0000-4000-8000-000000000001', 'anna@mail.example',
            1750000000, 1790000000, 1);

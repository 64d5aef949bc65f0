#include "models/settings/settingtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace VeilDesk::SettingText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::SettingText)
};

struct Row
{
    const char *key;
    Group group;
    const char *label;
    const char *help;
};

constexpr std::array rows{
    Row{"policy.mode", Group::Delivery,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "When servers fail"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "When more servers fail than the limits below allow, soft keeps what was created and "
            "strict undoes it.")},
    Row{"policy.min_success_rate", Group::Delivery,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Least share of servers"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "With fewer successful servers than this share, soft keeps what was created and strict "
            "undoes it.")},
    Row{"policy.min_keys_required", Group::Delivery,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Least number of keys"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "With fewer keys than this, everything is undone, whatever is chosen above.")},
    Row{"policy.max_failed_servers", Group::Delivery,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Most failed servers"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "With more failed servers than this, soft keeps what was created and strict "
            "undoes it.")},
    Row{"policy.database_added_required", Group::Delivery,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Require the server's own database"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "A key counts only when the server says that it has stored it, too.")},
    Row{"retry.max_attempts", Group::Retries,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Attempts"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How often one server is tried before it counts as failed.")},
    Row{"retry.delay", Group::Retries, QT_TRANSLATE_NOOP("VeilDesk::SettingText", "First wait"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "How long to wait before the second attempt.")},
    Row{"retry.backoff", Group::Retries,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Growth of the wait"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Each further wait is this many times as long.")},
    Row{"retry.cap", Group::Retries, QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Longest wait"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "No wait grows beyond this.")},
    Row{"retry.rounds", Group::Retries, QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Rounds"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How often failed servers are tried again after all others are done.")},
    Row{"retry.network_retry_after", Group::Retries,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Repair after a network error"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How long until a server that could not be reached is tried again.")},
    Row{"retry.default_retry_after", Group::Retries,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Repair after any other error"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How long until a server that refused is tried again.")},
    Row{"repair.automatic", Group::Retries,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Repair automatically"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "While the window is open, subscriptions that lack keys get them, and "
                          "operations that a server left unfinished are finished, as soon as the "
                          "servers may be asked again.")},
    Row{"renewal.mode", Group::Renewal,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Renewal begins"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "From when an extension counts if the subscription has expired already.")},
    Row{"renewal.grace_period", Group::Renewal,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Grace period"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "How long after its end a subscription is renewed as if it had not ended.")},
    Row{"concurrency.servers", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Servers at once"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How many servers one operation talks to at the same time.")},
    Row{"concurrency.payments", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Payments at once"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How many payments are processed at the same time.")},
    Row{"timeout.connect", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Time to connect"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "After this a server counts as unreachable.")},
    Row{"timeout.call", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Time to answer"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "After this a call counts as lost, and VeilDesk looks what became of it.")},
    Row{"claim.lease", Group::Concurrency, QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Lease"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "For how long an operation belongs to one VeilDesk; after a crash another may take it "
            "over then.")},
    Row{"recovery.settle", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Time to settle"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How long after a lost answer a server may still create the key.")},
    Row{"extend.chunk_size", Group::Concurrency,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Rows per commit"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "How many keys a bulk extension writes before it lets the bot write.")},
    Row{"sync.grace_age", Group::Reconciliation,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Age of a difference"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Keys younger than this are never called a difference.")},
    Row{"sync.max_deletions", Group::Reconciliation,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Most deletions"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "A plan that deletes more keys of a server than this needs consent.")},
    Row{"sync.max_deletion_rate", Group::Reconciliation,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Largest share of deletions"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "A plan that deletes a larger share of a server's keys needs consent.")},
    Row{"metrics.retention_days", Group::Metrics,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Keep attempts"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Remote calls older than this are forgotten.")},
    Row{"metrics.port", Group::Metrics,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Port of the metrics"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "On this computer only; 0 switches it off.")},
    Row{"alerts.low_success_rate", Group::Metrics,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Alert below"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "A smaller share of successful calls than this raises an alert.")},
    Row{"email.domain", Group::Keys,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Domain of e-mails"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "Keys of customers are named after their id at this domain, as the bot does.")},
    Row{"clipboard.clear_after", Group::Keys,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Clear the clipboard after"),
        QT_TRANSLATE_NOOP(
            "VeilDesk::SettingText",
            "A copied link or invitation leaves the clipboard then, and when VeilDesk ends.")},
    Row{"verify.read_back", Group::Keys,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Verify new keys"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Looks on the server for each key after it was stored.")},
    Row{"subscription.base_url", Group::Customers,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Address of subscriptions"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Where the bot serves the links of subscriptions, for example "
                          "https://vpn.example. Without it messages name no link.")},
    Row{"subscription.support_username", Group::Customers,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Support contact of the bot"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "The bot's SUPPORT_USERNAME, which it sends to apps with the links of "
                          "subscriptions; empty when it has none.")},
    Row{"notifications.enabled", Group::Customers,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Tell customers"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Sends a message by Telegram when a payment was delivered or renewed a "
                          "subscription. Payments completed before are not told about.")},
    Row{"notifications.language", Group::Customers,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Language of messages"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "The bot does not keep which language a customer speaks.")},
    Row{"notifications.base_url", Group::Customers,
        QT_TRANSLATE_NOOP("VeilDesk::SettingText", "Address of the Bot API"),
        QT_TRANSLATE_NOOP("VeilDesk::SettingText",
                          "Telegram's own, or that of a Bot API server of yours.")},
};

[[maybe_unused]] constexpr std::array units{
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "fraction"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "keys"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "servers"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "seconds"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "factor"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "rounds"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "servers at once"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "payments at once"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "rows per commit"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "rows"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "days"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "port, 0 is off"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "attempts per server"),
    QT_TRANSLATE_NOOP("VeilDesk::SettingText", "seconds, 0 is never"),
};

[[maybe_unused]] constexpr std::array choices{QT_TRANSLATE_NOOP("VeilDesk::SettingText", "soft"),
                                              QT_TRANSLATE_NOOP("VeilDesk::SettingText", "strict"),
                                              QT_TRANSLATE_NOOP("VeilDesk::SettingText", "grace"),
                                              QT_TRANSLATE_NOOP("VeilDesk::SettingText", "max"),
                                              QT_TRANSLATE_NOOP("VeilDesk::SettingText", "ru"),
                                              QT_TRANSLATE_NOOP("VeilDesk::SettingText", "en")};

} // namespace

QString groupName(Group group)
{
    switch (group) {
    case Group::Delivery:
        return Text::tr("Delivery policy");
    case Group::Retries:
        return Text::tr("Retries");
    case Group::Renewal:
        return Text::tr("Renewal");
    case Group::Concurrency:
        return Text::tr("Concurrency and timeouts");
    case Group::Reconciliation:
        return Text::tr("Reconciliation");
    case Group::Metrics:
        return Text::tr("Alerts and metrics");
    case Group::Keys:
        return Text::tr("Keys");
    case Group::Customers:
        return Text::tr("Messages to customers");
    }
    Q_UNREACHABLE();
}

Description describe(const SettingEntry &entry)
{
    const auto row = std::ranges::find_if(
        rows, [&](const Row &each) { return entry.key == QLatin1StringView(each.key); });
    Q_ASSERT(row != rows.end());
    return {row->group, Text::tr(row->label), Text::tr(row->help)};
}

QString unit(const SettingEntry &entry)
{
    return entry.unit.isEmpty() ? QString() : Text::tr(qUtf8Printable(entry.unit));
}

QString choice(const QString &value)
{
    return Text::tr(qUtf8Printable(value));
}

QString allowed(const SettingValues &values)
{
    const QLocale locale;
    switch (values.kind) {
    case SettingValues::Kind::Number:
        return Text::tr("A number from %1 to %2 is allowed.")
            .arg(locale.toString(values.least), locale.toString(values.most));
    case SettingValues::Kind::Integer:
        return Text::tr("A whole number from %1 to %2 is allowed.")
            .arg(locale.toString(qint64(values.least)), locale.toString(qint64(values.most)));
    case SettingValues::Kind::HostName:
        return Text::tr("A host name is allowed: letters, digits, dots and hyphens.");
    case SettingValues::Kind::UserName:
        return Text::tr("A Telegram user name is allowed: Latin letters, digits and underscores.");
    case SettingValues::Kind::BaseUrl:
        return Text::tr("An address that begins with https:// is allowed, without user or query.");
    case SettingValues::Kind::Flag:
    case SettingValues::Kind::Choice:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk::SettingText

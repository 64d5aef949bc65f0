#include "models/settings/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<double> parseNumber(const QString &text, double least, double most)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < least || value > most)
        return failure(ErrorKind::Invalid,
                       u"a number from %1 to %2 is allowed"_s.arg(least).arg(most));
    return value;
}

Result<int> parseInteger(const QString &text, int least, int most)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (!ok || value < least || value > most)
        return failure(ErrorKind::Invalid,
                       u"a whole number from %1 to %2 is allowed"_s.arg(least).arg(most));
    return value;
}

Result<bool> parseBool(const QString &text)
{
    const auto word = text.trimmed().toLower();
    if (word == "true"_L1 || word == "1"_L1 || word == "on"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1 || word == "off"_L1)
        return false;
    return failure(ErrorKind::Invalid, u"true or false is allowed"_s);
}

Result<std::chrono::milliseconds> parseSeconds(const QString &text, double least, double most)
{
    return parseNumber(text, least, most).map([](double seconds) {
        return std::chrono::milliseconds(std::llround(seconds * 1000.0));
    });
}

/// Stores the parsed value in its place, or passes the parser's complaint on.
template <typename Value, typename Target>
Result<> assign(const Result<Value> &parsed, Target &target)
{
    if (!parsed)
        return failure(parsed.error());
    target = static_cast<Target>(*parsed);
    return {};
}

Result<> applyPolicyMode(Settings &settings, const QString &text)
{
    if (text != "soft"_L1 && text != "strict"_L1)
        return failure(ErrorKind::Invalid, u"soft or strict is allowed"_s);
    settings.policy.mode = text == "strict"_L1 ? PolicyMode::Strict : PolicyMode::Soft;
    return {};
}

Result<> applyRenewalMode(Settings &settings, const QString &text)
{
    const auto mode = renewalModeFromName(text);
    if (!mode)
        return failure(ErrorKind::Invalid, u"grace, strict or max is allowed"_s);
    settings.renewal.mode = *mode;
    return {};
}

Result<> applyRetryAfter(const QString &text, std::chrono::seconds &target)
{
    return parseInteger(text, 0, 86400).map([&target](int value) {
        target = std::chrono::seconds(value);
    });
}

Result<> applyEmailDomain(Settings &settings, const QString &text)
{
    const auto domain = text.trimmed();
    const bool isPlain = std::ranges::all_of(
        domain, [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; });
    if (domain.isEmpty() || !isPlain)
        return failure(ErrorKind::Invalid, u"a host name is allowed"_s);
    settings.emailDomain = domain;
    return {};
}

std::vector<SettingEntry> policyEntries()
{
    return {
        {u"policy.mode"_s, u"soft"_s, {}, applyPolicyMode},
        {u"policy.min_success_rate"_s, u"0.5"_s, u"fraction"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 0, 1), s.policy.minSuccessRate);
         }},
        {u"policy.min_keys_required"_s, u"1"_s, u"keys"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 0, 100'000), s.policy.minKeysRequired);
         }},
        {u"policy.max_failed_servers"_s, u"3"_s, u"servers"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 0, 100'000), s.policy.maxFailedServers);
         }},
        {u"policy.database_added_required"_s,
         u"false"_s,
         {},
         [](Settings &s, const QString &t) {
             return assign(parseBool(t), s.databaseAddedRequired);
         }},
    };
}

std::vector<SettingEntry> retryEntries()
{
    return {
        {u"retry.max_attempts"_s, u"3"_s, u"attempts per server"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 1, 100), s.retry.maxAttempts);
         }},
        {u"retry.delay"_s, u"2.0"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 0, 3600), s.retry.delay);
         }},
        {u"retry.backoff"_s, u"2.0"_s, u"factor"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 1, 100), s.retry.backoff);
         }},
        {u"retry.cap"_s, u"30"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 0, 3600), s.retry.cap);
         }},
        {u"retry.rounds"_s, u"2"_s, u"rounds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 0, 100), s.retry.rounds);
         }},
        {u"retry.network_retry_after"_s, u"30"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return applyRetryAfter(t, s.retry.networkRetryAfter);
         }},
        {u"retry.default_retry_after"_s, u"60"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return applyRetryAfter(t, s.retry.defaultRetryAfter);
         }},
    };
}

std::vector<SettingEntry> otherEntries()
{
    return {
        {u"renewal.mode"_s, u"grace"_s, {}, applyRenewalMode},
        {u"renewal.grace_period"_s, u"86400"_s, u"seconds"_s,
         [](Settings &s, const QString &t) { return applyRetryAfter(t, s.renewal.gracePeriod); }},
        {u"concurrency.servers"_s, u"128"_s, u"servers at once"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 1, 1024), s.concurrentServers);
         }},
        {u"timeout.connect"_s, u"10"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseSeconds(t, 0.05, 600), s.connectTimeout);
         }},
        {u"timeout.call"_s, u"30"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseSeconds(t, 0.05, 600), s.callTimeout);
         }},
        {u"claim.lease"_s, u"600"_s, u"seconds"_s,
         [](Settings &s, const QString &t) { return assign(parseSeconds(t, 1, 86400), s.lease); }},
        {u"email.domain"_s, u"veilbot.com"_s, {}, applyEmailDomain},
        {u"verify.read_back"_s,
         u"true"_s,
         {},
         [](Settings &s, const QString &t) { return assign(parseBool(t), s.readBack); }},
        {u"recovery.settle"_s, u"10"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseSeconds(t, 0, 600), s.settleTime);
         }},
    };
}

std::vector<SettingEntry> plannedWorkEntries()
{
    return {
        {u"concurrency.payments"_s, u"8"_s, u"payments at once"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 1, 1024), s.concurrentPayments);
         }},
        {u"extend.chunk_size"_s, u"5000"_s, u"rows per commit"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 1, 1'000'000), s.extendChunkSize);
         }},
        {u"sync.grace_age"_s, u"600"_s, u"seconds"_s,
         [](Settings &s, const QString &t) {
             return assign(parseSeconds(t, 0, 86400), s.syncGraceAge);
         }},
        {u"sync.max_deletions"_s, u"5"_s, u"rows"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 0, 1'000'000), s.syncMaxDeletions);
         }},
        {u"sync.max_deletion_rate"_s, u"0.10"_s, u"fraction"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 0, 1), s.syncMaxDeletionRate);
         }},
        {u"metrics.retention_days"_s, u"90"_s, u"days"_s,
         [](Settings &s, const QString &t) {
             return assign(
                 parseInteger(t, 1, 36500).map([](int days) { return std::chrono::days(days); }),
                 s.metricsRetention);
         }},
        {u"metrics.port"_s, u"0"_s, u"port, 0 is off"_s,
         [](Settings &s, const QString &t) {
             return assign(parseInteger(t, 0, 65535), s.metricsPort);
         }},
        {u"alerts.low_success_rate"_s, u"0.5"_s, u"fraction"_s,
         [](Settings &s, const QString &t) {
             return assign(parseNumber(t, 0, 1), s.alertSuccessRate);
         }},
    };
}

std::vector<SettingEntry> allEntries()
{
    std::vector<SettingEntry> all;
    for (auto &&part : {policyEntries(), retryEntries(), otherEntries(), plannedWorkEntries()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Result<> applySetting(Settings &settings, const QString &key, const QString &text)
{
    const auto &entries = settingEntries();
    const auto entry = std::ranges::find(entries, key, &SettingEntry::key);
    if (entry == entries.end())
        return failure(ErrorKind::Invalid, u"There is no setting \"%1\""_s.arg(key));
    return entry->apply(settings, text).map_error([&](const Error &error) {
        return Error(error.kind(), u"Setting %1 = \"%2\": %3"_s.arg(key, text, error.detail()));
    });
}

} // namespace

const std::vector<SettingEntry> &settingEntries()
{
    static const auto entries = allEntries();
    return entries;
}

Result<Settings> loadSettings(const QString &iniFile, const std::vector<SettingOverride> &overrides)
{
    Settings settings;
    if (QFileInfo::exists(iniFile)) {
        const QSettings ini(iniFile, QSettings::IniFormat);
        if (ini.status() != QSettings::NoError)
            return failure(ErrorKind::Invalid,
                           u"The settings file %1 cannot be read"_s.arg(iniFile));
        for (const auto &entry : settingEntries()) {
            const auto value = ini.value(QString(entry.key).replace(u'.', u'/'));
            if (!value.isValid())
                continue;
            // QSettings takes a comma for the separator of a list.
            const auto text = value.toStringList().join(u',');
            if (const auto applied = applySetting(settings, entry.key, text); !applied)
                return failure(applied.error());
        }
    }
    for (const auto &[key, text] : overrides) {
        if (const auto applied = applySetting(settings, key, text); !applied)
            return failure(applied.error());
    }
    return settings;
}

} // namespace VeilDesk

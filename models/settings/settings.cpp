#include "models/settings/settings.h"

#include "models/settings/settingentries.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace SettingEntries;

namespace {

std::chrono::milliseconds fromSeconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000.0));
}

std::vector<SettingEntry> policyEntries()
{
    return {
        choice(u"policy.mode"_s, {u"soft"_s, u"strict"_s},
               [](Settings &s, const QString &value) {
                   s.policy.mode = value == "strict"_L1 ? PolicyMode::Strict : PolicyMode::Soft;
               }),
        number(u"policy.min_success_rate"_s, u"0.5"_s, u"fraction"_s, 0, 1,
               [](Settings &s, double value) { s.policy.minSuccessRate = value; }),
        integer(u"policy.min_keys_required"_s, u"1"_s, u"keys"_s, 0, 100'000,
                [](Settings &s, int value) { s.policy.minKeysRequired = value; }),
        integer(u"policy.max_failed_servers"_s, u"3"_s, u"servers"_s, 0, 100'000,
                [](Settings &s, int value) { s.policy.maxFailedServers = value; }),
        flag(u"policy.database_added_required"_s, u"false"_s,
             [](Settings &s, bool value) { s.databaseAddedRequired = value; }),
    };
}

std::vector<SettingEntry> retryEntries()
{
    return {
        integer(u"retry.max_attempts"_s, u"3"_s, u"attempts per server"_s, 1, 100,
                [](Settings &s, int value) { s.retry.maxAttempts = value; }),
        number(u"retry.delay"_s, u"2.0"_s, u"seconds"_s, 0, 3600,
               [](Settings &s, double value) { s.retry.delay = value; }),
        number(u"retry.backoff"_s, u"2.0"_s, u"factor"_s, 1, 100,
               [](Settings &s, double value) { s.retry.backoff = value; }),
        number(u"retry.cap"_s, u"30"_s, u"seconds"_s, 0, 3600,
               [](Settings &s, double value) { s.retry.cap = value; }),
        integer(u"retry.rounds"_s, u"2"_s, u"rounds"_s, 0, 100,
                [](Settings &s, int value) { s.retry.rounds = value; }),
        integer(u"retry.network_retry_after"_s, u"30"_s, u"seconds"_s, 0, 86400,
                [](Settings &s, int value) {
                    s.retry.networkRetryAfter = std::chrono::seconds(value);
                }),
        integer(u"retry.default_retry_after"_s, u"60"_s, u"seconds"_s, 0, 86400,
                [](Settings &s, int value) {
                    s.retry.defaultRetryAfter = std::chrono::seconds(value);
                }),
        flag(u"repair.automatic"_s, u"true"_s,
             [](Settings &s, bool value) { s.automaticRepair = value; }),
    };
}

std::vector<SettingEntry> otherEntries()
{
    return {
        choice(u"renewal.mode"_s, {u"grace"_s, u"strict"_s, u"max"_s},
               [](Settings &s, const QString &value) {
                   s.renewal.mode = renewalModeFromName(value).value_or(RenewalMode::Grace);
               }),
        integer(
            u"renewal.grace_period"_s, u"86400"_s, u"seconds"_s, 0, 86400,
            [](Settings &s, int value) { s.renewal.gracePeriod = std::chrono::seconds(value); }),
        integer(u"concurrency.servers"_s, u"128"_s, u"servers at once"_s, 1, 1024,
                [](Settings &s, int value) { s.concurrentServers = value; }),
        number(u"timeout.connect"_s, u"10"_s, u"seconds"_s, 0.05, 600,
               [](Settings &s, double value) { s.connectTimeout = fromSeconds(value); }),
        number(u"timeout.call"_s, u"30"_s, u"seconds"_s, 0.05, 600,
               [](Settings &s, double value) { s.callTimeout = fromSeconds(value); }),
        number(u"claim.lease"_s, u"600"_s, u"seconds"_s, 1, 86400,
               [](Settings &s, double value) { s.lease = fromSeconds(value); }),
        hostName(u"email.domain"_s, u"veilbot.com"_s,
                 [](Settings &s, const QString &value) { s.emailDomain = value; }),
        integer(u"clipboard.clear_after"_s, u"45"_s, u"seconds, 0 is never"_s, 0, 3600,
                [](Settings &s, int value) { s.clipboardLifetime = std::chrono::seconds(value); }),
        flag(u"verify.read_back"_s, u"true"_s, [](Settings &s, bool value) { s.readBack = value; }),
        number(u"recovery.settle"_s, u"10"_s, u"seconds"_s, 0, 600,
               [](Settings &s, double value) { s.settleTime = fromSeconds(value); }),
    };
}

std::vector<SettingEntry> plannedWorkEntries()
{
    return {
        integer(u"concurrency.payments"_s, u"8"_s, u"payments at once"_s, 1, 1024,
                [](Settings &s, int value) { s.concurrentPayments = value; }),
        integer(u"extend.chunk_size"_s, u"5000"_s, u"rows per commit"_s, 1, 1'000'000,
                [](Settings &s, int value) { s.extendChunkSize = value; }),
        number(u"sync.grace_age"_s, u"600"_s, u"seconds"_s, 0, 86400,
               [](Settings &s, double value) { s.syncGraceAge = fromSeconds(value); }),
        integer(u"sync.max_deletions"_s, u"5"_s, u"rows"_s, 0, 1'000'000,
                [](Settings &s, int value) { s.syncMaxDeletions = value; }),
        number(u"sync.max_deletion_rate"_s, u"0.10"_s, u"fraction"_s, 0, 1,
               [](Settings &s, double value) { s.syncMaxDeletionRate = value; }),
        integer(u"metrics.retention_days"_s, u"90"_s, u"days"_s, 1, 36500,
                [](Settings &s, int value) { s.metricsRetention = std::chrono::days(value); }),
        integer(u"metrics.port"_s, u"0"_s, u"port, 0 is off"_s, 0, 65535,
                [](Settings &s, int value) { s.metricsPort = value; }),
        number(u"alerts.low_success_rate"_s, u"0.5"_s, u"fraction"_s, 0, 1,
               [](Settings &s, double value) { s.alertSuccessRate = value; }),
    };
}

std::vector<SettingEntry> customerEntries()
{
    return {
        baseUrl(u"subscription.base_url"_s, {},
                [](Settings &s, const QUrl &value) { s.subscriptionBaseUrl = value; }),
        userName(u"subscription.support_username"_s,
                 [](Settings &s, const QString &value) { s.supportUsername = value; }),
        flag(u"notifications.enabled"_s, u"false"_s,
             [](Settings &s, bool value) { s.notifications.enabled = value; }),
        choice(u"notifications.language"_s, {u"ru"_s, u"en"_s},
               [](Settings &s, const QString &value) {
                   s.notifications.language = QLocale(value).language();
               }),
        baseUrl(u"notifications.base_url"_s, u"https://api.telegram.org"_s,
                [](Settings &s, const QUrl &value) { s.notifications.baseUrl = value; }),
    };
}

std::vector<SettingEntry> allEntries()
{
    std::vector<SettingEntry> all;
    for (auto &&part :
         {policyEntries(), retryEntries(), otherEntries(), plannedWorkEntries(), customerEntries()})
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

Result<std::vector<SettingOverride>> loadSettingTexts(const QString &iniFile)
{
    std::vector<SettingOverride> texts;
    if (!QFileInfo::exists(iniFile))
        return texts;
    const QSettings ini(iniFile, QSettings::IniFormat);
    if (ini.status() != QSettings::NoError)
        return failure(ErrorKind::Invalid, u"The settings file %1 cannot be read"_s.arg(iniFile));
    for (const auto &entry : settingEntries()) {
        const auto value = ini.value(QString(entry.key).replace(u'.', u'/'));
        // QSettings takes a comma for the separator of a list.
        if (value.isValid())
            texts.emplace_back(entry.key, value.toStringList().join(u','));
    }
    return texts;
}

Result<Settings> loadSettings(const QString &iniFile, const std::vector<SettingOverride> &overrides)
{
    const auto texts = loadSettingTexts(iniFile);
    if (!texts)
        return failure(texts.error());
    Settings settings;
    for (const auto &source : {*texts, overrides}) {
        for (const auto &[key, text] : source) {
            if (const auto applied = applySetting(settings, key, text); !applied)
                return failure(applied.error());
        }
    }
    return settings;
}

} // namespace VeilDesk

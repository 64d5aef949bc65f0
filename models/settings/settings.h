#pragma once

#include "models/domain/policy.h"
#include "models/domain/renewal.h"
#include "models/domain/result.h"
#include "models/domain/retry.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace VeilDesk {

/// How customers are told what became of their payments.
struct NotificationSettings
{
    bool enabled = false;
    QLocale::Language language = QLocale::Russian; ///< The bot keeps none of its customers'.
    QUrl baseUrl{QStringLiteral("https://api.telegram.org")};

    bool operator==(const NotificationSettings &) const = default;
};

/// Every setting of spec/cli that the services obey, with its default.
struct Settings
{
    SuccessPolicy policy;
    bool databaseAddedRequired = false; ///< D2
    RetryPolicy retry;
    RenewalPolicy renewal;
    bool automaticRepair = true; ///< Work on the repair queue while the window is open (2.049).
    int concurrentServers = 128;
    int concurrentPayments = 8;
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds callTimeout{30'000};
    std::chrono::milliseconds lease{600'000}; ///< D10
    int extendChunkSize = 5000; ///< Rows per commit (2.177).
    QString emailDomain = QStringLiteral("veilbot.com"); ///< D16
    std::chrono::milliseconds syncGraceAge{600'000}; ///< D15
    int syncMaxDeletions = 5; ///< D15
    double syncMaxDeletionRate = 0.10; ///< Fraction of a server's keys (D15).
    std::chrono::days metricsRetention{90};
    int metricsPort = 0; ///< 0: off.
    double alertSuccessRate = 0.5; ///< Fraction (2.012).
    /// When a copied link leaves the clipboard; 0: never.
    std::chrono::seconds clipboardLifetime{45};
    bool readBack = true; ///< Look on the server after storing (D20).
    /// How long after a create was sent a server may still carry it out: only then does a
    /// listing without the key prove that it was not created.
    std::chrono::milliseconds settleTime{10'000};
    /// Where the bot serves the subscriptions' links (spec/database 4.1); empty: not known.
    QUrl subscriptionBaseUrl;
    QString supportUsername; ///< Whom the bot names beside the links; empty: nobody.
    NotificationSettings notifications;

    bool operator==(const Settings &) const = default;
};

/// What the text of a setting may be.
struct SettingValues
{
    enum class Kind { Number, Integer, Flag, Choice, HostName, UserName, BaseUrl };

    Kind kind = Kind::Flag;
    double least = 0; ///< Of numbers.
    double most = 0;
    QStringList choices;
};

/// One row of the settings table: key, default and how the text form is checked and applied.
struct SettingEntry
{
    QString key;
    QString defaultText;
    QString unit; ///< For the settings screen and `--help`; may be empty.
    SettingValues values;
    std::function<Result<>(Settings &settings, const QString &text)> apply;
};

/// The one table of settings.
[[nodiscard]] const std::vector<SettingEntry> &settingEntries();

using SettingOverride = std::pair<QString, QString>;

/// The settings that the INI file names, with their texts as they are.
[[nodiscard]] Result<std::vector<SettingOverride>> loadSettingTexts(const QString &iniFile);

/// Defaults, then the INI file (absent is fine), then the overrides in order. An unknown override
/// or a value out of range is an error that names key, value and what is allowed.
[[nodiscard]] Result<Settings> loadSettings(const QString &iniFile,
                                            const std::vector<SettingOverride> &overrides = {});

} // namespace VeilDesk

#pragma once

#include "app/cli/command.h"
#include "app/logging/logsink.h"

#include <variant>

namespace VeilDesk::Cli {

/// What holds for every command.
struct GlobalOptions
{
    QString databasePath;
    QString settingsPath;
    bool isSettingsPathGiven = false;
    std::vector<SettingOverride> overrides;
    bool readOnly = false;
    bool adopt = false;
    bool json = false;
    bool logJson = false;
    LogLevel logLevel = LogLevel::Warning;
    std::optional<Timestamp> now; ///< Replaces the clock.
};

[[nodiscard]] LogOptions logOptions(const GlobalOptions &options);

/// A command to run.
struct Invocation
{
    const Command *command = nullptr;
    Arguments arguments;
    GlobalOptions options;
};

/// Understands the words after the program's name, or answers at once: help, version, or what
/// is wrong with them.
[[nodiscard]] std::variant<Invocation, Report> parseCommandLine(const QStringList &words);

/// Whether the words ask for JSON, readable or not.
[[nodiscard]] bool asksForJson(const QStringList &words);

[[nodiscard]] const std::vector<OptionSpec> &globalOptions();

} // namespace VeilDesk::Cli

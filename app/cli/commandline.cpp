#include "app/cli/commandline.h"

#include "app/cli/helptext.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList plannedGroups{u"sync"_s, u"metrics"_s, u"alerts"_s};

QString standardPath(QStandardPaths::StandardLocation location, const QString &name)
{
    return QStandardPaths::writableLocation(location) + u"/veildesk/"_s + name;
}

void addOptions(QCommandLineParser &parser, const std::vector<OptionSpec> &specs)
{
    for (const auto &spec : specs)
        parser.addOption(QCommandLineOption(spec.name, spec.description, spec.valueName));
}

/// The group and the verb: the first words that belong to no global option. Only global options
/// may stand before them, so what the command's own options mean does not matter yet.
QStringList commandWords(const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser, globalOptions());
    parser.parse(QStringList{u"veildesk-cli"_s} + words);
    return parser.positionalArguments().mid(0, 2);
}

const Command *findCommand(const QString &name)
{
    const auto &commands = allCommands();
    const auto found = std::ranges::find(commands, name, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

bool isGroup(const QString &group)
{
    return std::ranges::any_of(allCommands(), [&](const Command &command) {
        return command.name.startsWith(group + u' ');
    });
}

Report helpReport(const QString &text)
{
    Report report(QJsonObject{{u"help"_s, text}});
    report.text = text;
    return report;
}

Report versionReport()
{
    const auto version = QStringLiteral(VEILDESK_VERSION);
    Report report(QJsonObject{{u"version"_s, version}});
    report.text = u"veildesk-cli %1\n"_s.arg(version);
    return report;
}

/// The answer where the words name no command.
Report withoutCommand(const QStringList &words, const QStringList &named)
{
    const auto group = named.value(0);
    const bool asksForHelp = words.contains(u"--help"_s) || words.contains(u"-h"_s);
    if (named.isEmpty() && words.contains(u"--version"_s))
        return versionReport();
    if (asksForHelp && (named.isEmpty() || isGroup(group)))
        return helpReport(generalHelp(group));
    if (named.isEmpty())
        return Report::wrongUsage(u"No command given; see veildesk-cli --help"_s);
    if (plannedGroups.contains(group))
        return Report::wrongUsage(
            u"The %1 commands are not available in this version"_s.arg(group));
    return Report::wrongUsage(
        u"There is no command \"%1\"; see veildesk-cli --help"_s.arg(named.join(u' ')));
}

Result<Arguments> toArguments(const QCommandLineParser &parser,
                              const std::vector<OptionSpec> &specs)
{
    Arguments arguments;
    for (const auto &spec : specs) {
        if (!parser.isSet(spec.name)) {
            if (spec.required)
                return failure(ErrorKind::Invalid, u"--%1 is missing"_s.arg(spec.name));
            continue;
        }
        const auto values = splitValues(spec.kind, parser.values(spec.name));
        for (const auto &value : values) {
            const auto complaint = valueComplaint(spec.kind, spec.choices, value);
            if (!complaint.isEmpty())
                return failure(ErrorKind::Invalid, u"--%1: %2"_s.arg(spec.name, complaint));
        }
        arguments.set(spec.name, values);
    }
    return arguments;
}

QString positionalComplaint(const PositionalSpec &spec, const QStringList &given)
{
    if (spec.name.isEmpty())
        return given.isEmpty() ? QString() : u"\"%1\" is one word too many"_s.arg(given.first());
    if (given.isEmpty() && !spec.optional)
        return u"%1 is missing"_s.arg(spec.name);
    if (given.size() > spec.most)
        return u"\"%1\" is one word too many"_s.arg(given[spec.most]);
    for (const auto &value : given) {
        if (const auto complaint = valueComplaint(spec.kind, {}, value); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

Result<std::vector<SettingOverride>> toOverrides(const QStringList &texts)
{
    std::vector<SettingOverride> overrides;
    for (const auto &text : texts) {
        const auto equals = text.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorKind::Invalid, u"--set: \"%1\" is not KEY=VALUE"_s.arg(text));
        overrides.emplace_back(text.left(equals), text.mid(equals + 1));
    }
    return overrides;
}

Result<GlobalOptions> toGlobalOptions(const QCommandLineParser &parser, const Arguments &arguments)
{
    const auto overrides = toOverrides(parser.values(u"set"_s));
    if (!overrides)
        return failure(overrides.error());
    GlobalOptions options;
    const auto usualPath = qEnvironmentVariableIsEmpty("VEILDESK_DB")
        ? standardPath(QStandardPaths::GenericDataLocation, u"veildesk.db"_s)
        : qEnvironmentVariable("VEILDESK_DB");
    options.databasePath = arguments.text(u"db"_s, usualPath);
    options.isSettingsPathGiven = arguments.has(u"settings"_s);
    options.settingsPath = arguments.text(
        u"settings"_s, standardPath(QStandardPaths::GenericConfigLocation, u"veildesk.ini"_s));
    options.overrides = *overrides;
    options.readOnly = arguments.has(u"read-only"_s);
    options.adopt = arguments.has(u"adopt"_s);
    options.json = arguments.has(u"json"_s);
    options.logJson = arguments.has(u"log-json"_s);
    options.logLevel = logLevelFromName(arguments.text(u"log-level"_s)).value_or(LogLevel::Warning);
    if (const auto now = arguments.integer(u"now"_s))
        options.now = fromUnix(*now);
    return options;
}

Result<Invocation> toInvocation(const Command &command, const QCommandLineParser &parser)
{
    auto arguments = toArguments(parser, command.options);
    if (!arguments)
        return failure(arguments.error());
    const auto given = parser.positionalArguments().mid(2);
    const auto misplaced = positionalComplaint(command.positionals, given);
    if (!misplaced.isEmpty())
        return failure(ErrorKind::Invalid, misplaced);
    arguments->setPositionals(given);
    const auto complaint = command.complaint ? command.complaint(*arguments) : QString();
    if (!complaint.isEmpty())
        return failure(ErrorKind::Invalid, complaint);
    const auto general = toArguments(parser, globalOptions());
    if (!general)
        return failure(general.error());
    const auto options = toGlobalOptions(parser, *general);
    if (!options)
        return failure(options.error());
    return Invocation{&command, *arguments, *options};
}

} // namespace

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        text(u"db"_s, u"FILE"_s, u"the database; else $VEILDESK_DB, else the data folder's"_s),
        text(u"settings"_s, u"FILE"_s, u"settings as an INI file"_s),
        text(u"set"_s, u"KEY=VALUE"_s, u"override a setting; repeatable"_s),
        flag(u"read-only"_s, u"change not one byte; refuse commands that write"_s),
        flag(u"adopt"_s, u"add VeilDesk's tables to the bot's database, after a backup"_s),
        flag(u"json"_s, u"print one JSON object"_s),
        choice(u"log-level"_s, {u"debug"_s, u"info"_s, u"warning"_s, u"error"_s},
               u"what stderr shows of the log; default warning"_s),
        flag(u"log-json"_s, u"log one JSON object per line"_s),
        integer(u"now"_s, u"UNIX"_s, u"the time that rules go by"_s),
        flag(u"help"_s, u"explain the program, a group or a command"_s),
        flag(u"version"_s, u"print the version"_s),
    };
    return options;
}

LogOptions logOptions(const GlobalOptions &options)
{
    LogOptions log;
    log.level = options.logLevel;
    log.json = options.logJson;
    log.filePath = defaultLogFile();
    return log;
}

bool asksForJson(const QStringList &words)
{
    return words.contains(u"--json"_s);
}

std::variant<Invocation, Report> parseCommandLine(const QStringList &words)
{
    const auto named = commandWords(words);
    const auto *command = findCommand(named.join(u' '));
    if (!command)
        return withoutCommand(words, named);
    QCommandLineParser parser;
    addOptions(parser, globalOptions());
    addOptions(parser, command->options);
    const bool isReadable = parser.parse(QStringList{u"veildesk-cli"_s} + words);
    if (isReadable && parser.isSet(u"help"_s))
        return helpReport(commandHelp(*command));
    if (!isReadable)
        return Report::wrongUsage(u"%1: %2"_s.arg(command->name, parser.errorText()));
    const auto invocation = toInvocation(*command, parser);
    if (!invocation)
        return Report::wrongUsage(u"%1: %2; see veildesk-cli %1 --help"_s.arg(
            command->name, invocation.error().detail()));
    return *invocation;
}

} // namespace VeilDesk::Cli

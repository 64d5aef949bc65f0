#include "app/cli/helptext.h"

#include "app/cli/commandline.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

using Entry = std::pair<QString, QString>;

QString listText(const std::vector<Entry> &entries)
{
    qsizetype width = 0;
    for (const auto &[name, description] : entries)
        width = std::max(width, name.size());
    QString text;
    for (const auto &[name, description] : entries)
        text += u"  "_s + name.leftJustified(width + 2) + description + u'\n';
    return text;
}

QString optionSyntax(const OptionSpec &spec)
{
    const auto value = spec.valueName.isEmpty() ? QString() : u' ' + spec.valueName;
    return u"--%1%2"_s.arg(spec.name, value);
}

std::vector<Entry> optionEntries(const std::vector<OptionSpec> &specs)
{
    std::vector<Entry> entries;
    for (const auto &spec : specs)
        entries.emplace_back(optionSyntax(spec),
                             spec.required ? spec.description + u" (required)"_s
                                           : spec.description);
    return entries;
}

QString globalHelp()
{
    return u"\nGlobal options, before or after the command:\n"_s
        + listText(optionEntries(globalOptions()))
        + u"\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 refused, 4 done in part, "
          "5 busy, 6 server or network, 7 database\n"_s;
}

} // namespace

QString generalHelp(const QString &group)
{
    std::vector<Entry> entries;
    for (const auto &command : allCommands()) {
        if (group.isEmpty() || command.name.startsWith(group + u' '))
            entries.emplace_back((command.name + u' ' + command.positionals.name).trimmed(),
                                 command.summary);
    }
    return u"Usage: veildesk-cli [options] COMMAND\n\nCommands:\n"_s + listText(entries)
        + globalHelp();
}

QString commandHelp(const Command &command)
{
    auto usage = u"Usage: veildesk-cli "_s + command.name;
    if (!command.positionals.name.isEmpty())
        usage += u' ' + command.positionals.name;
    if (!command.options.empty())
        usage += u" [options]"_s;
    auto text = usage + u"\n\n"_s + command.summary + u".\n"_s;
    if (!command.options.empty())
        text += u"\nOptions:\n"_s + listText(optionEntries(command.options));
    return text + globalHelp();
}

} // namespace VeilDesk::Cli

#include "app/cli/command.h"

#include <limits>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

std::vector<Command> collect()
{
    std::vector<Command> all;
    for (auto &&group :
         {databaseCommands(), serverCommands(), tariffCommands(), userCommands(), keyCommands(),
          paymentCommands(), subscriptionCommands(), operationCommands()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

int clamped(qint64 value)
{
    return int(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

} // namespace

const std::vector<Command> &allCommands()
{
    static const auto commands = collect();
    return commands;
}

Access accessOf(const Command &command, const Arguments &arguments)
{
    const bool isPreview = !command.previewOption.isEmpty() && arguments.has(command.previewOption);
    return isPreview ? Access::Read : command.access;
}

std::vector<OptionSpec> pageOptions()
{
    return {count(u"limit"_s, u"at most so many rows"_s),
            count(u"offset"_s, u"leave out so many rows first"_s)};
}

int limitOf(const Arguments &arguments)
{
    const auto limit = arguments.integer(u"limit"_s);
    return limit ? clamped(*limit) : -1;
}

int offsetOf(const Arguments &arguments)
{
    return clamped(arguments.integer(u"offset"_s).value_or(0));
}

} // namespace VeilDesk::Cli

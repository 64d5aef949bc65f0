#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"
#include "app/services.h"

#include <QCoroTask>

#include <vector>

namespace VeilDesk::Cli {

/// What a command works with.
class CommandContext
{
public:
    CommandContext(Services &openServices, DatabaseInfo openedDatabase, Arguments parsed,
                   Cancellation onSignal)
        : services(&openServices)
        , database(std::move(openedDatabase))
        , arguments(std::move(parsed))
        , cancellation(std::move(onSignal))
    { }

    Services *services; ///< Outlives the command.
    DatabaseInfo database;
    Arguments arguments;
    Cancellation cancellation;
};

/// What a command does to the database.
enum class Access {
    Read,
    Write,
    Create, ///< It must not exist yet.
};

/// The words after the command, beside options.
struct PositionalSpec
{
    QString name; ///< For the help, "ID…"; empty: none allowed.
    ValueKind kind = ValueKind::Id;
    int most = 1;
    bool optional = false;
};

/// One command: how it is written, checked, described and run.
struct Command
{
    using Run = QCoro::Task<Result<Report>> (*)(CommandContext context);

    QString name; ///< Group and verb: "key issue".
    QString summary;
    Access access = Access::Read;
    PositionalSpec positionals;
    std::vector<OptionSpec> options;
    /// What is wrong with the options together; empty when nothing is.
    QString (*complaint)(const Arguments &arguments) = nullptr;
    Run run = nullptr;
    QString previewOption = {}; ///< With it, nothing is written; empty: there is none.
};

/// What the command does to the database when it is called with these arguments.
[[nodiscard]] Access accessOf(const Command &command, const Arguments &arguments);

[[nodiscard]] std::vector<Command> databaseCommands();
[[nodiscard]] std::vector<Command> serverCommands();
[[nodiscard]] std::vector<Command> tariffCommands();
[[nodiscard]] std::vector<Command> userCommands();
[[nodiscard]] std::vector<Command> keyCommands();
[[nodiscard]] std::vector<Command> paymentCommands();
[[nodiscard]] std::vector<Command> subscriptionCommands();
[[nodiscard]] std::vector<Command> operationCommands();

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command> &allCommands();

/// "--limit" and "--offset", as every long list takes them.
[[nodiscard]] std::vector<OptionSpec> pageOptions();
[[nodiscard]] int limitOf(const Arguments &arguments);
[[nodiscard]] int offsetOf(const Arguments &arguments);

} // namespace VeilDesk::Cli

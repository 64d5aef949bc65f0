#include "app/cli/runner.h"

#include "app/logging/categories.h"
#include "app/logging/unknownsettings.h"
#include "models/settings/settingsfile.h"
#include "models/storage/operationrepository.h"

#include <QCoroFuture>
#include <QDir>
#include <QFileInfo>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

Result<Settings> settingsFor(const GlobalOptions &options)
{
    if (options.isSettingsPathGiven && !QFileInfo::exists(options.settingsPath))
        return failure(ErrorKind::NotFound,
                       u"There is no settings file %1"_s.arg(options.settingsPath));
    warnOfUnknownSettings(options.settingsPath, unknownSettingKeys(options.settingsPath));
    return loadSettings(options.settingsPath, options.overrides);
}

DatabaseOptions databaseOptionsFor(const Invocation &invocation)
{
    DatabaseOptions options;
    options.path = invocation.options.databasePath;
    options.readOnly = invocation.options.readOnly;
    options.adopt = invocation.options.adopt;
    options.create = invocation.command->access == Access::Create;
    return options;
}

Clock clockFor(const GlobalOptions &options)
{
    if (options.now)
        return [now = *options.now] { return now; };
    return systemNow;
}

/// The folder of the default database is VeilDesk's own to make.
Result<> makeFolder(const Invocation &invocation)
{
    const QFileInfo file(invocation.options.databasePath);
    const bool isOwnFolder = file.dir().dirName() == "veildesk"_L1;
    if (invocation.command->access != Access::Create || !isOwnFolder || file.dir().mkpath(u"."_s))
        return {};
    return failure(ErrorKind::Storage,
                   u"The folder %1 cannot be made"_s.arg(file.dir().absolutePath()));
}

Access accessOf(const Invocation &invocation)
{
    return Cli::accessOf(*invocation.command, invocation.arguments);
}

std::optional<Error> refusal(const Invocation &invocation, const DatabaseInfo &database)
{
    if (accessOf(invocation) != Access::Write || database.writable)
        return std::nullopt;
    return Error(ErrorKind::Refused,
                 u"\"%1\" writes, and the database is open for reading only: %2"_s.arg(
                     invocation.command->name, database.readOnlyReason));
}

QCoro::Task<> warnOfUnfinished(Services *services)
{
    auto loading = services->database().read(
        [](const Connection &connection) { return OperationRepository::loadOpenIds(connection); });
    const auto open = co_await loading;
    if (!open)
        qCWarning(cliLog).noquote() << "The journal cannot be read:" << open.error().detail();
    else if (!open->empty())
        qCWarning(cliLog).noquote()
            << open->size() << "operations are not finished; unless another VeilDesk works on"
            << "them, run: veildesk-cli operations recover";
}

/// What the command completed is told at once; whatever fails here waits in the database.
QCoro::Task<> tellCustomers(Services *services, Cancellation cancellation)
{
    const auto sent = co_await services->notifications().sendDue(std::move(cancellation));
    if (!sent)
        qCWarning(cliLog).noquote()
            << "Customers were not told; it is tried again:" << sent.error().detail();
}

} // namespace

QCoro::Task<Report> run(Invocation invocation, Cancellation cancellation)
{
    const auto &command = *invocation.command;
    const auto access = accessOf(invocation);
    if (access != Access::Read && invocation.options.readOnly)
        co_return Report::failed(
            Error(ErrorKind::Refused, u"\"%1\" writes; leave out --read-only"_s.arg(command.name)));
    const auto settings = settingsFor(invocation.options);
    if (!settings)
        co_return Report::failed(settings.error());
    if (const auto made = makeFolder(invocation); !made)
        co_return Report::failed(made.error());

    Services services(databaseOptionsFor(invocation), *settings, clockFor(invocation.options),
                      std::make_unique<KeychainSecretStore>());
    const auto database = co_await services.open();
    if (!database)
        co_return Report::failed(database.error());
    if (const auto error = refusal(invocation, *database))
        co_return Report::failed(*error);
    if (access == Access::Write && database->capabilities.isAdopted())
        co_await warnOfUnfinished(&services);
    CommandContext context(services, *database, invocation.arguments, cancellation);
    const auto report = co_await command.run(std::move(context));
    if (access == Access::Write)
        co_await tellCustomers(&services, cancellation);
    if (!report)
        co_return Report::failed(report.error());
    co_return *report;
}

} // namespace VeilDesk::Cli

#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/operationreport.h"
#include "models/presentation/qrfile.h"

#include <limits>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList keyStates{u"active"_s, u"expired"_s, u"inactive"_s, u"deleting"_s,
                            u"not_persisted"_s};

QString issueComplaint(const Arguments &arguments)
{
    const bool forUser = arguments.has(u"user"_s);
    if (forUser == arguments.has(u"email"_s))
        return u"give either --email or --user"_s;
    if (arguments.has(u"server"_s) == arguments.has(u"all-servers"_s))
        return u"give either --server or --all-servers"_s;
    if (arguments.has(u"new"_s) && arguments.has(u"extend"_s))
        return u"--new and --extend exclude each other"_s;
    if (!forUser && (arguments.has(u"new"_s) || arguments.has(u"extend"_s)))
        return u"--new and --extend need --user"_s;
    if (!arguments.has(u"server"_s) && !arguments.positionals().isEmpty())
        return u"\"%1\" is one word too many"_s.arg(arguments.positionals().first());
    return {};
}

IssueRequest toRequest(const Arguments &arguments)
{
    IssueRequest request;
    request.customer = arguments.id<CustomerId>(u"user"_s);
    request.email = arguments.text(u"email"_s);
    request.tariff = *arguments.id<TariffId>(u"tariff"_s);
    request.servers = arguments.ids<ServerId>(u"server"_s);
    const auto more = arguments.positionalIds<ServerId>();
    request.servers.insert(request.servers.end(), more.begin(), more.end());
    request.allServers = arguments.has(u"all-servers"_s);
    if (arguments.has(u"new"_s))
        request.live = LiveSubscription::CreateNew;
    if (arguments.has(u"extend"_s))
        request.live = LiveSubscription::Extend;
    return request;
}

QCoro::Task<Result<Report>> issue(CommandContext context)
{
    auto request = toRequest(context.arguments);
    const auto operation =
        co_await context.services->provisioning().issue(std::move(request), context.cancellation);
    if (!operation)
        co_return failure(operation.error());
    co_return issueReport(*operation);
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    const auto &arguments = context.arguments;
    KeyFilter filter;
    filter.server = arguments.id<ServerId>(u"server"_s);
    filter.customer = arguments.id<CustomerId>(u"user"_s);
    filter.state = keyStateFromName(arguments.text(u"status"_s));
    filter.search = arguments.text(u"search"_s);
    filter.limit = limitOf(arguments);
    filter.offset = offsetOf(arguments);
    const auto keys = co_await context.services->keys().load(std::move(filter));
    if (!keys)
        co_return failure(keys.error());
    QJsonArray rows;
    for (const auto &key : *keys)
        rows.append(toJson(key, context.services->clock()()));
    Report report(rows);
    report.columns = {u"id"_s,        u"status"_s, u"user_id"_s, u"subscription_id"_s,
                      u"server_id"_s, u"email"_s,  u"uuid"_s,    u"created_at"_s,
                      u"expires_at"_s};
    co_return report;
}

QCoro::Task<Result<Report>> show(CommandContext context)
{
    const auto id = context.arguments.positionalIds<KeyId>().front();
    const auto key = co_await context.services->keys().find(id);
    if (!key)
        co_return failure(key.error());
    std::vector<KeyId> ids{id};
    const auto rows = co_await context.services->keys().loadRows(std::move(ids));
    if (!rows)
        co_return failure(rows.error());
    auto data = toJson(*key, context.services->clock()());
    data[u"defects"_s] = defectsOfOnly(*rows);
    co_return Report(data);
}

QCoro::Task<Result<Report>> link(CommandContext context)
{
    const auto id = context.arguments.positionalIds<KeyId>().front();
    const auto text = co_await context.services->keys().loadLink(id, context.cancellation);
    if (!text)
        co_return failure(text.error());
    Report report(QJsonObject{{u"id"_s, id.value}, {u"link"_s, *text}});
    report.text = *text + u'\n';
    co_return report;
}

QCoro::Task<Result<Report>> qr(CommandContext context)
{
    const auto id = context.arguments.positionalIds<KeyId>().front();
    const auto text = co_await context.services->keys().loadLink(id, context.cancellation);
    if (!text)
        co_return failure(text.error());
    const auto code = encodeQrCode(*text);
    if (!code)
        co_return failure(code.error());
    const auto path = context.arguments.text(u"output"_s);
    const auto saved = saveQrCode(*code, path);
    if (!saved)
        co_return failure(saved.error());
    co_return Report(QJsonObject{{u"id"_s, id.value}, {u"path"_s, path}});
}

QString extendComplaint(const Arguments &arguments)
{
    return arguments.has(u"days"_s) == arguments.has(u"until"_s)
        ? u"give either --days or --until"_s
        : QString();
}

Extension toExtension(const Arguments &arguments)
{
    if (const auto until = arguments.integer(u"until"_s))
        return Extension(fromUnix(*until));
    constexpr qint64 mostDays = 100'000;
    return Extension(
        std::chrono::days(std::clamp(*arguments.integer(u"days"_s), -mostDays, mostDays)));
}

Report extensionReport(const std::vector<ExtensionResult> &results)
{
    Report report(toJsonArray(results));
    report.columns = {u"id"_s, u"old_expires_at"_s, u"new_expires_at"_s, u"skipped"_s};
    const auto skipped = std::ranges::count_if(
        results, [](const ExtensionResult &result) { return !result.skipped.isEmpty(); });
    if (skipped == 0)
        return report;
    const bool all = skipped == std::ssize(results);
    report.code = all ? ExitCode::Refused : ExitCode::Degraded;
    report.failure =
        Failure{all ? errorKindName(ErrorKind::Refused) : u"degraded"_s,
                u"%1 of %2 keys were left as they are"_s.arg(skipped).arg(results.size()),
                {}};
    return report;
}

QCoro::Task<Result<Report>> extend(CommandContext context)
{
    auto keys = context.arguments.positionalIds<KeyId>();
    const auto extension = toExtension(context.arguments);
    const auto results = co_await context.services->keys().extend(std::move(keys), extension);
    if (!results)
        co_return failure(results.error());
    co_return extensionReport(*results);
}

QCoro::Task<Result<Report>> revoke(CommandContext context)
{
    auto keys = context.arguments.positionalIds<KeyId>();
    const auto operation =
        co_await context.services->provisioning().revoke(std::move(keys), context.cancellation);
    if (!operation)
        co_return failure(operation.error());
    co_return revokeReport(*operation);
}

Report verificationReport(const std::vector<Verification> &results)
{
    Report report(toJsonArray(results));
    report.columns = {u"id"_s, u"present"_s, u"error"_s};
    const auto hasError = [](const Verification &result) { return result.error.has_value(); };
    const auto failed = std::ranges::count_if(results, hasError);
    if (failed == 0)
        return report;
    const auto &error = *std::ranges::find_if(results, hasError)->error;
    report.code = failed == std::ssize(results) ? exitCode(error.kind()) : ExitCode::Degraded;
    report.failure = toFailure(error);
    return report;
}

QCoro::Task<Result<Report>> verify(CommandContext context)
{
    auto keys = context.arguments.positionalIds<KeyId>();
    const auto results =
        co_await context.services->keys().verify(std::move(keys), context.cancellation);
    if (!results)
        co_return failure(results.error());
    co_return verificationReport(*results);
}

std::vector<OptionSpec> issueOptions()
{
    return {
        text(u"email"_s, u"E"_s, u"a standalone key for this e-mail"_s),
        id(u"user"_s, u"keys of a subscription of this customer"_s),
        flag(u"new"_s, u"a new subscription even if one is live"_s),
        flag(u"extend"_s, u"extend the live subscription"_s),
        required(id(u"tariff"_s, u"the tariff"_s)),
        id(u"server"_s, u"on this server; several ids are possible"_s),
        flag(u"all-servers"_s, u"on every active server that is not paused"_s),
    };
}

std::vector<OptionSpec> listOptions()
{
    auto options = pageOptions();
    options.push_back(id(u"server"_s, u"only keys on this server"_s));
    options.push_back(id(u"user"_s, u"only keys of this customer"_s));
    options.push_back(choice(u"status"_s, keyStates, u"only keys in this state"_s));
    options.push_back(
        text(u"search"_s, u"T"_s, u"only where e-mail, uuid, username or server contain this"_s));
    return options;
}

} // namespace

std::vector<Command> keyCommands()
{
    constexpr int any = std::numeric_limits<int>::max();
    const PositionalSpec one{u"ID"_s, ValueKind::Id, 1};
    const PositionalSpec several{u"ID…"_s, ValueKind::Id, any};
    const PositionalSpec moreServers{u"[ID…]"_s, ValueKind::Id, any, true};
    return {
        {u"key issue"_s, u"Issue keys by hand, on several servers at once"_s, Access::Write,
         moreServers, issueOptions(), issueComplaint, issue},
        {u"key list"_s,
         u"List the keys, newest first"_s,
         Access::Read,
         {},
         listOptions(),
         nullptr,
         list},
        {u"key show"_s, u"Show one key"_s, Access::Read, one, {}, nullptr, show},
        {u"key link"_s, u"Print a key's link"_s, Access::Read, one, {}, nullptr, link},
        {u"key qr"_s,
         u"Save a key's link as a QR code"_s,
         Access::Read,
         one,
         {required(text(u"output"_s, u"F.png"_s, u"the image file"_s))},
         nullptr,
         qr},
        {u"key extend"_s,
         u"Move the end of keys, or of their subscriptions"_s,
         Access::Write,
         several,
         {integer(u"days"_s, u"N"_s, u"from now or the old end, whichever is later"_s),
          integer(u"until"_s, u"UNIX"_s, u"to this time"_s)},
         extendComplaint,
         extend},
        {u"key revoke"_s,
         u"Delete keys from their servers and the database"_s,
         Access::Write,
         several,
         {},
         nullptr,
         revoke},
        {u"key verify"_s,
         u"Ask the servers whether they have the keys"_s,
         Access::Read,
         several,
         {},
         nullptr,
         verify},
    };
}

} // namespace VeilDesk::Cli

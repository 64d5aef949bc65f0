#include "app/cli/command.h"
#include "app/cli/json.h"

#include <QFile>

#include <cstdio>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList listColumns{u"id"_s,      u"name"_s,   u"api_url"_s, u"domain"_s,   u"country"_s,
                              u"dialect"_s, u"active"_s, u"paused"_s,  u"max_keys"_s, u"keys"_s};

Result<QString> readApiKey(const QString &path)
{
    constexpr qint64 longest = 4096;
    QFile file(path);
    const bool isOpen =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::Invalid,
                       u"The API key's file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    return QString::fromUtf8(file.read(longest)).trimmed();
}

Result<ServerDraft> toDraft(const Arguments &arguments)
{
    const auto apiKey = readApiKey(arguments.text(u"api-key-file"_s));
    if (!apiKey)
        return failure(apiKey.error());
    ServerDraft draft;
    draft.name = arguments.text(u"name"_s);
    draft.url = arguments.text(u"url"_s);
    draft.apiKey = *apiKey;
    draft.domain = arguments.text(u"domain"_s);
    draft.path = arguments.text(u"path"_s);
    draft.country = arguments.text(u"country"_s);
    draft.maxKeys = arguments.integer(u"max-keys"_s);
    draft.dialect = dialectFromName(arguments.text(u"dialect"_s));
    draft.trust =
        arguments.has(u"trust-first"_s) ? TrustMode::TrustFirst : TrustMode::RequireTrusted;
    draft.secretPlace =
        arguments.text(u"store"_s) == "db"_L1 ? SecretPlace::Database : SecretPlace::Keychain;
    if (arguments.has(u"pin"_s)) {
        const auto pin = parseFingerprint(arguments.text(u"pin"_s));
        if (!pin)
            return failure(ErrorKind::Invalid, u"The pin must be 64 hexadecimal digits"_s);
        draft.pin = *pin;
    }
    return draft;
}

QString addComplaint(const Arguments &arguments)
{
    return arguments.has(u"pin"_s) && arguments.has(u"trust-first"_s)
        ? u"--pin and --trust-first exclude each other"_s
        : QString();
}

QCoro::Task<Result<Report>> add(CommandContext context)
{
    auto draft = toDraft(context.arguments);
    if (!draft)
        co_return failure(draft.error());
    const ServerService::StageListener ignoreStages = [](const StageResult &) {};
    const auto server = co_await context.services->servers().add(std::move(*draft), ignoreStages,
                                                                 context.cancellation);
    if (!server)
        co_return failure(server.error());
    QJsonObject data{{u"id"_s, server->id.value}, {u"dialect"_s, dialectName(server->dialect)}};
    if (context.arguments.has(u"trust-first"_s))
        data[u"fingerprint"_s] = QString::fromLatin1(server->pin.toHex());
    co_return Report(data);
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    const auto servers = co_await context.services->servers().load();
    if (!servers)
        co_return failure(servers.error());
    Report report(toJsonArray(*servers));
    report.columns = listColumns;
    co_return report;
}

QCoro::Task<Result<Report>> test(CommandContext context)
{
    const auto id = context.arguments.positionalIds<ServerId>().front();
    const ServerService::StageListener ignoreStages = [](const StageResult &) {};
    const auto probe =
        co_await context.services->servers().probe(id, ignoreStages, context.cancellation);
    if (!probe)
        co_return failure(probe.error());
    QJsonObject data{{u"stages"_s, toJsonArray(probe->stages)}};
    if (!probe->certificateSha256.isEmpty())
        data[u"fingerprint"_s] = QString::fromLatin1(probe->certificateSha256.toHex());
    Report report(data);
    if (const auto error = probe->firstError()) {
        report.code = ExitCode::Network;
        report.failure = toFailure(*error);
    }
    co_return report;
}

QCoro::Task<Result<Report>> setPaused(CommandContext context, bool paused)
{
    const auto id = context.arguments.positionalIds<ServerId>().front();
    const auto updated = co_await context.services->servers().setPaused(id, paused);
    if (!updated)
        co_return failure(updated.error());
    const auto servers = co_await context.services->servers().load();
    if (!servers)
        co_return failure(servers.error());
    const auto server = std::ranges::find(*servers, id, &Server::id);
    if (server == servers->end())
        co_return failure(ErrorKind::NotFound, u"Server %1 not found"_s.arg(id.value));
    Report report(toJson(*server));
    report.columns = listColumns;
    co_return report;
}

QCoro::Task<Result<Report>> pause(CommandContext context)
{
    co_return co_await setPaused(std::move(context), true);
}

QCoro::Task<Result<Report>> resume(CommandContext context)
{
    co_return co_await setPaused(std::move(context), false);
}

std::vector<OptionSpec> addOptions()
{
    return {
        required(text(u"name"_s, u"N"_s, u"the server's name, as customers see it"_s)),
        required(text(u"url"_s, u"U"_s, u"address of its management API"_s)),
        required(text(u"api-key-file"_s, u"F|-"_s, u"file with the API key, or - for stdin"_s)),
        text(u"domain"_s, u"D"_s, u"host of the links; else the URL's"_s),
        text(u"path"_s, u"P"_s, u"WebSocket path of the links; else /v2ray"_s),
        text(u"country"_s, u"C"_s, u"country, free text"_s),
        integer(u"max-keys"_s, u"N"_s, u"capacity in keys"_s),
        choice(u"dialect"_s, {u"auto"_s, u"users"_s, u"keys-apikey"_s, u"keys-bearer"_s},
               u"the management API it speaks; default auto"_s),
        text(u"pin"_s, u"HEX"_s, u"SHA-256 of its certificate"_s),
        flag(u"trust-first"_s, u"pin the certificate that it shows now"_s),
        choice(u"store"_s, {u"keychain"_s, u"db"_s}, u"where the API key is kept"_s),
    };
}

} // namespace

std::vector<Command> serverCommands()
{
    const PositionalSpec one{u"ID"_s, ValueKind::Id, 1};
    return {
        {u"server add"_s,
         u"Test a server and add it"_s,
         Access::Write,
         {},
         addOptions(),
         addComplaint,
         add},
        {u"server list"_s, u"List the servers"_s, Access::Read, {}, {}, nullptr, list},
        {u"server test"_s, u"Test a server in stages"_s, Access::Read, one, {}, nullptr, test},
        {u"server pause"_s,
         u"Issue no new keys on a server; its keys stay"_s,
         Access::Write,
         one,
         {},
         nullptr,
         pause},
        {u"server resume"_s,
         u"Issue keys on a paused server again"_s,
         Access::Write,
         one,
         {},
         nullptr,
         resume},
    };
}

} // namespace VeilDesk::Cli

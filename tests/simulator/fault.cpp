#include "tests/simulator/fault.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

enum class Work {
    Never, ///< Unless asked for with after_effect.
    Usually, ///< Unless switched off with after_effect.
    Always, ///< The fault spoils the answer to the work.
};

struct KindRow
{
    FaultKind kind;
    QLatin1StringView name;
    Work work;
    QLatin1StringView description;
};

constexpr std::array<KindRow, 14> Kinds{{
    {FaultKind::Status, QLatin1StringView("status"), Work::Never,
     QLatin1StringView("answers `status` (500) with `body` (the dialect's own error)")},
    {FaultKind::SuccessFalse, QLatin1StringView("success_false"), Work::Never,
     QLatin1StringView("answers 200 with success: false")},
    {FaultKind::MissingId, QLatin1StringView("missing_id"), Work::Always,
     QLatin1StringView("answers without user_id, id, key_id and uuid")},
    {FaultKind::DatabaseAddedFalse, QLatin1StringView("database_added_false"), Work::Always,
     QLatin1StringView("answers user.database_added: false")},
    {FaultKind::LoseAnswer, QLatin1StringView("lose_answer"), Work::Usually,
     QLatin1StringView("closes the connection without an answer")},
    {FaultKind::Reset, QLatin1StringView("reset"), Work::Never,
     QLatin1StringView("resets the connection")},
    {FaultKind::Hang, QLatin1StringView("hang"), Work::Never,
     QLatin1StringView("never answers and keeps the connection")},
    {FaultKind::Drip, QLatin1StringView("drip"), Work::Always,
     QLatin1StringView("sends one byte every `interval_ms` (100)")},
    {FaultKind::Html, QLatin1StringView("html"), Work::Never,
     QLatin1StringView("answers `status` (200) with a proxy's HTML page")},
    {FaultKind::WrongJson, QLatin1StringView("wrong_json"), Work::Usually,
     QLatin1StringView("answers 200 with JSON that breaks off")},
    {FaultKind::Truncate, QLatin1StringView("truncate"), Work::Always,
     QLatin1StringView("announces `missing_bytes` (100) more than it sends, then closes")},
    {FaultKind::BigBody, QLatin1StringView("big_body"), Work::Usually,
     QLatin1StringView("answers 200 with a body that never ends")},
    {FaultKind::Redirect, QLatin1StringView("redirect"), Work::Never,
     QLatin1StringView("answers `status` (302) to `location` (required)")},
    {FaultKind::RateLimit, QLatin1StringView("rate_limit"), Work::Never,
     QLatin1StringView("answers 429, with Retry-After if `retry_after` seconds are given")},
}};

const KindRow &kindRow(FaultKind kind)
{
    return *std::find_if(Kinds.begin(), Kinds.end(),
                         [kind](const KindRow &row) { return row.kind == kind; });
}

const KindRow *findKind(QStringView name)
{
    const auto found = std::find_if(Kinds.begin(), Kinds.end(),
                                    [name](const KindRow &row) { return row.name == name; });
    return found == Kinds.end() ? nullptr : &*found;
}

QString workText(Work work)
{
    switch (work) {
    case Work::Never:
        return u"without doing the work"_s;
    case Work::Usually:
        return u"after doing the work"_s;
    case Work::Always:
        return u"always after doing the work"_s;
    }
    Q_UNREACHABLE();
}

Result<> checkFields(const QJsonObject &json)
{
    static const QStringList known{
        u"on"_s,   u"kind"_s,        u"times"_s,         u"after_effect"_s, u"status"_s,
        u"body"_s, u"interval_ms"_s, u"missing_bytes"_s, u"location"_s,     u"retry_after"_s,
    };
    const QStringList fields = json.keys();
    for (const QString &field : fields) {
        if (!known.contains(field))
            return failure(ErrorKind::Invalid,
                           u"unknown field \"%1\"; known are %2"_s.arg(field, known.join(u", "_s)));
    }
    return {};
}

Result<std::optional<Action>> actionOf(const QJsonObject &json)
{
    const QString name = json[u"on"_s].toString(u"any"_s);
    if (name == "any"_L1)
        return std::nullopt;
    const auto action = actionFromName(name);
    if (!action)
        return failure(ErrorKind::Invalid,
                       u"unknown action \"%1\"; use create, list, get, delete, link, health, "
                       "traffic or any"_s.arg(name));
    return action;
}

Result<> applyParameters(Fault &fault, const QJsonObject &json, Work work)
{
    fault.times = json[u"times"_s].toInt(fault.times);
    fault.afterEffect = json[u"after_effect"_s].toBool(fault.afterEffect);
    fault.status = json[u"status"_s].toInt(fault.status);
    fault.body = json[u"body"_s].toString().toUtf8();
    fault.interval =
        std::chrono::milliseconds(json[u"interval_ms"_s].toInteger(fault.interval.count()));
    fault.missingBytes = json[u"missing_bytes"_s].toInt(fault.missingBytes);
    fault.location = json[u"location"_s].toString().toUtf8();
    if (json.contains(u"retry_after"_s))
        fault.retryAfterSeconds = json[u"retry_after"_s].toInt();

    if (work == Work::Always && !fault.afterEffect)
        return failure(ErrorKind::Invalid,
                       u"\"%1\" spoils the answer to the work, so after_effect cannot be "
                       "false"_s.arg(faultKindName(fault.kind)));
    if (fault.kind == FaultKind::Redirect && fault.location.isEmpty())
        return failure(ErrorKind::Invalid, u"\"redirect\" needs a \"location\""_s);
    if (fault.times == 0 || fault.times < -1)
        return failure(ErrorKind::Invalid, u"\"times\" is a count, or -1 for always"_s);
    return {};
}

} // namespace

Fault::Fault(FaultKind what, std::optional<Action> onlyOn)
    : kind(what)
    , on(onlyOn)
    , afterEffect(kindRow(what).work != Work::Never)
{ }

QJsonObject Fault::toJson() const
{
    QJsonObject json{
        {u"on"_s, on ? actionName(*on) : u"any"_s},
        {u"kind"_s, faultKindName(kind)},
        {u"times"_s, times},
        {u"after_effect"_s, afterEffect},
    };
    if (status > 0)
        json[u"status"_s] = status;
    if (kind == FaultKind::Drip)
        json[u"interval_ms"_s] = qint64(interval.count());
    if (kind == FaultKind::Truncate)
        json[u"missing_bytes"_s] = missingBytes;
    if (kind == FaultKind::Redirect)
        json[u"location"_s] = QString::fromUtf8(location);
    if (retryAfterSeconds)
        json[u"retry_after"_s] = *retryAfterSeconds;
    return json;
}

Result<Fault> faultFromJson(const QJsonObject &json)
{
    if (const auto known = checkFields(json); !known)
        return failure(known.error());
    const QString name = json[u"kind"_s].toString();
    const KindRow *row = findKind(name);
    if (!row)
        return failure(ErrorKind::Invalid,
                       u"unknown fault kind \"%1\"; veildesk-sim --help lists them"_s.arg(name));
    const auto action = actionOf(json);
    if (!action)
        return failure(action.error());

    Fault fault(row->kind, *action);
    return applyParameters(fault, json, row->work).map([&fault] { return fault; });
}

QString faultKindName(FaultKind kind)
{
    return kindRow(kind).name;
}

QString describeFaultKinds()
{
    QStringList lines;
    for (const KindRow &row : Kinds)
        lines += u"  %1 %2, %3"_s.arg(row.name, -21).arg(row.description, workText(row.work));
    return lines.join(u'\n');
}

} // namespace VeilDesk

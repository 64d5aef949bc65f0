#include "models/itemmodels/serversmodel.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/figuretext.h"
#include "models/itemmodels/roles.h"

#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool isPlainHttp(const Server &server)
{
    return serverBaseUrl(server.apiUrl).scheme() == "http"_L1;
}

QString stateSymbol(ServerState state)
{
    switch (state) {
    case ServerState::Untested:
        return u"unknown"_s;
    case ServerState::Testing:
        return u"refresh"_s;
    case ServerState::Reachable:
        return u"success"_s;
    case ServerState::Failing:
        return u"error"_s;
    case ServerState::Paused:
        return u"pause"_s;
    case ServerState::Disabled:
        return u"disabled"_s;
    }
    Q_UNREACHABLE();
}

Tone stateTone(ServerState state)
{
    switch (state) {
    case ServerState::Reachable:
        return Tone::Success;
    case ServerState::Failing:
        return Tone::Danger;
    case ServerState::Paused:
        return Tone::Warning;
    case ServerState::Testing:
        return Tone::Accent;
    case ServerState::Untested:
    case ServerState::Disabled:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QVariant usedFraction(const Server &server)
{
    if (!server.maxKeys || *server.maxKeys < 1)
        return {};
    return static_cast<double>(server.keys) / static_cast<double>(*server.maxKeys);
}

} // namespace

ServersModel::ServersModel(Clock clock, ReasonText reasonText, QObject *parent)
    : MarkedVectorModel(parent)
    , m_clock(std::move(clock))
    , m_reasonText(std::move(reasonText))
{ }

void ServersModel::setTest(ServerId id, ServerTest test)
{
    m_tests[id] = std::move(test);
    const auto found = std::ranges::find(rows(), id, &Server::id);
    if (found == rows().end())
        return;
    const auto row = static_cast<int>(found - rows().begin());
    touchRows(row, row);
}

void ServersModel::setFigures(const std::vector<ServerFigures> &figures)
{
    std::map<ServerId, ServerFigures> next;
    for (const auto &server : figures)
        next.emplace(server.server, server);
    if (next == m_figures)
        return;
    m_figures = std::move(next);
    touchAll();
}

ServerState ServersModel::state(const Server &server) const
{
    if (!server.active)
        return ServerState::Disabled;
    const auto test = m_tests.find(server.id);
    if (test != m_tests.end() && test->second.state == ServerState::Testing)
        return ServerState::Testing;
    if (server.paused)
        return ServerState::Paused;
    return test == m_tests.end() ? ServerState::Untested : test->second.state;
}

QString ServersModel::stateText(ServerState state)
{
    switch (state) {
    case ServerState::Untested:
        return tr("Not tested");
    case ServerState::Testing:
        return tr("Testing…");
    case ServerState::Reachable:
        return tr("Reachable");
    case ServerState::Failing:
        return tr("Failing");
    case ServerState::Paused:
        return tr("Paused");
    case ServerState::Disabled:
        return tr("Switched off");
    }
    Q_UNREACHABLE();
}

QString ServersModel::dialectText(const Server &server)
{
    return server.isDialectKnown ? dialectName(server.dialect) : tr("not detected yet");
}

int ServersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const DefectMarks::Columns &ServersModel::markedColumns() const
{
    static const DefectMarks::Columns columns{
        {u"name"_s, NameColumn}, {u"max_keys"_s, KeysColumn}, {u"api_url"_s, AddressColumn}};
    return columns;
}

QVariant ServersModel::plainData(const Server &server, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(server, column);
    case Qt::ToolTipRole:
        return toolTip(server, column);
    case SortRole:
        return sortValue(server, column);
    case SymbolRole:
        return symbol(server, column);
    case ToneRole:
        return tone(server, column);
    case IdRole:
        return server.id.value;
    case FractionRole:
        return column == KeysColumn ? usedFraction(server) : QVariant();
    case SearchRole:
        return QStringList{server.name, server.country, server.apiUrl, server.domain}.join(u'\n');
    default:
        return {};
    }
}

QVariant ServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Name");
    case CountryColumn:
        return tr("Country");
    case DialectColumn:
        return tr("Dialect");
    case KeysColumn:
        return tr("Keys");
    case SuccessColumn:
        return tr("Success, 24 h");
    case LatencyColumn:
        return tr("p50 / p95");
    case LastOkColumn:
        return tr("Last answer");
    case CertificateColumn:
        return tr("Certificate");
    case AddressColumn:
        return tr("Address");
    default:
        return {};
    }
}

QString ServersModel::displayText(const Server &server, int column) const
{
    switch (column) {
    case StateColumn:
        return stateText(state(server));
    case NameColumn:
        return server.name;
    case CountryColumn:
        return server.country;
    case DialectColumn:
        return dialectText(server);
    case KeysColumn:
        return server.maxKeys
            ? tr("%1 of %2")
                  .arg(QLocale().toString(server.keys), QLocale().toString(*server.maxKeys))
            : QLocale().toString(server.keys);
    case SuccessColumn:
        return FigureText::success(figuresOf(server));
    case LatencyColumn:
        return FigureText::latency(figuresOf(server));
    case LastOkColumn:
        return FigureText::lastOk(figuresOf(server), m_clock());
    case CertificateColumn:
        if (isPlainHttp(server))
            return tr("Not encrypted");
        return server.pin.isEmpty() ? tr("By authority") : tr("Pinned");
    case AddressColumn:
        return serverBaseUrl(server.apiUrl).toDisplayString();
    default:
        return {};
    }
}

QVariant ServersModel::sortValue(const Server &server, int column) const
{
    switch (column) {
    case StateColumn:
        return static_cast<int>(state(server));
    case KeysColumn:
        return server.keys;
    case SuccessColumn:
        return FigureText::successFraction(figuresOf(server));
    case LatencyColumn:
        return qint64(figuresOf(server).p95.value_or(std::chrono::milliseconds(-1)).count());
    case LastOkColumn:
        return toUnix(figuresOf(server).lastOk.value_or(Timestamp()));
    default:
        return displayText(server, column);
    }
}

QString ServersModel::toolTip(const Server &server, int column) const
{
    if (column == CertificateColumn && !server.pin.isEmpty())
        return DisplayText::fingerprint(server.pin);
    if (column == LatencyColumn)
        return FigureText::latencyExplanation(figuresOf(server));
    if (column == LastOkColumn && figuresOf(server).lastOk)
        return DisplayText::absoluteTime(*figuresOf(server).lastOk);
    if (column != StateColumn)
        return displayText(server, column);
    if (server.paused)
        return tr("No new keys are created here. Existing keys keep working.");
    if (!server.active)
        return tr("Switched off in the bot's panel.");
    const auto test = m_tests.find(server.id);
    const bool isTested = test != m_tests.end() && test->second.at;
    return isTested ? testText(test->second) : stateText(state(server));
}

QString ServersModel::testText(const ServerTest &test) const
{
    const auto when = tr("Tested %1").arg(DisplayText::relativeTime(*test.at, m_clock()));
    if (!test.error)
        return when;
    return QStringList{when, m_reasonText(*test.error), redacted(test.error->detail())}.join(u'\n');
}

QVariant ServersModel::symbol(const Server &server, int column) const
{
    if (column == StateColumn)
        return stateSymbol(state(server));
    if (column == CertificateColumn)
        return isPlainHttp(server) ? u"warning"_s : u"lock"_s;
    if (column == KeysColumn && usedFraction(server).toDouble() >= NearlyFull)
        return u"warning"_s;
    return {};
}

QVariant ServersModel::tone(const Server &server, int column) const
{
    if (column == StateColumn)
        return static_cast<int>(stateTone(state(server)));
    if (column == CertificateColumn)
        return static_cast<int>(isPlainHttp(server) ? Tone::Warning : Tone::Neutral);
    if (column == KeysColumn)
        return static_cast<int>(usedFraction(server).toDouble() >= 1.0 ? Tone::Danger
                                                                       : Tone::Warning);
    return {};
}

ServerFigures ServersModel::figuresOf(const Server &server) const
{
    const auto found = m_figures.find(server.id);
    return found == m_figures.end() ? ServerFigures() : found->second;
}

} // namespace VeilDesk

#include "models/itemmodels/serverchoicemodel.h"

#include "models/itemmodels/roles.h"

#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool isV2Ray(const Server &server)
{
    return server.protocol.isEmpty() || server.protocol == "v2ray"_L1;
}

bool canTakeKeys(const Server &server)
{
    return server.active && !server.paused && isV2Ray(server);
}

bool isFull(const Server &server)
{
    return server.maxKeys && *server.maxKeys > 0 && server.keys >= *server.maxKeys;
}

} // namespace

void ServerChoiceModel::showServers(const std::vector<Server> &servers)
{
    std::vector<ServerChoice> choices;
    for (const auto &server : servers) {
        const auto *known = find(server.id);
        choices.push_back(
            {server, known && known->chosen && canTakeKeys(server), known && known->hasKey});
    }
    replace(std::move(choices));
}

void ServerChoiceModel::setServersWithKey(const std::set<ServerId> &servers)
{
    auto choices = rows();
    for (auto &choice : choices)
        choice.hasKey = servers.contains(choice.id());
    replace(std::move(choices));
}

void ServerChoiceModel::chooseAll()
{
    auto choices = rows();
    for (auto &choice : choices)
        choice.chosen = canTakeKeys(choice.server) && !isFull(choice.server);
    replace(std::move(choices));
}

void ServerChoiceModel::chooseNone()
{
    auto choices = rows();
    for (auto &choice : choices)
        choice.chosen = false;
    replace(std::move(choices));
}

std::vector<Server> ServerChoiceModel::chosen() const
{
    std::vector<Server> servers;
    for (const auto &choice : rows()) {
        if (choice.chosen)
            servers.push_back(choice.server);
    }
    return servers;
}

int ServerChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServerChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &choice = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return displayText(choice, index.column());
    case Qt::CheckStateRole:
        if (index.column() != NameColumn)
            return {};
        return choice.chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == KeysColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return index.column() == KeysColumn ? QVariant(choice.server.keys)
                                            : QVariant(displayText(choice, index.column()));
    case IdRole:
        return choice.server.id.value;
    case SearchRole:
        return QStringList{choice.server.name, choice.server.country, choice.server.domain}.join(
            u'\n');
    default:
        return {};
    }
}

bool ServerChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    auto choices = rows();
    choices[size_t(index.row())].chosen = value.toInt() == Qt::Checked;
    replace(std::move(choices));
    return true;
}

Qt::ItemFlags ServerChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!canTakeKeys(rowAt(index).server))
        return Qt::ItemNeverHasChildren;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ServerChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Server");
    case CountryColumn:
        return tr("Country");
    case KeysColumn:
        return tr("Keys");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

QString ServerChoiceModel::displayText(const ServerChoice &choice, int column) const
{
    const auto &server = choice.server;
    switch (column) {
    case NameColumn:
        return server.name;
    case CountryColumn:
        return server.country;
    case KeysColumn:
        return server.maxKeys
            ? tr("%1 of %2")
                  .arg(QLocale().toString(server.keys), QLocale().toString(*server.maxKeys))
            : QLocale().toString(server.keys);
    case NoteColumn:
        return note(choice);
    default:
        return {};
    }
}

QString ServerChoiceModel::note(const ServerChoice &choice) const
{
    if (!isV2Ray(choice.server))
        return tr("Not a V2Ray server");
    if (!choice.server.active)
        return tr("Switched off in the bot");
    if (choice.server.paused)
        return tr("Paused: takes no new keys");
    if (choice.hasKey)
        return tr("The subscription has a key here");
    return isFull(choice.server) ? tr("Full") : QString();
}

void ServerChoiceModel::replace(std::vector<ServerChoice> choices)
{
    setRows(std::move(choices));
    emit choiceChanged();
}

} // namespace VeilDesk

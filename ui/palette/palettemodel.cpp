#include "ui/palette/palettemodel.h"

#include "models/domain/fuzzymatch.h"
#include "models/itemmodels/roles.h"
#include "ui/widgets/page.h"

#include <QAction>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array HitOrder{SearchKind::Server, SearchKind::Tariff, SearchKind::Customer,
                              SearchKind::Key};

QString kindSymbol(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Server:
        return u"servers"_s;
    case SearchKind::Tariff:
        return u"tariffs"_s;
    case SearchKind::Customer:
        return u"customer"_s;
    case SearchKind::Key:
        return u"keys"_s;
    }
    Q_UNREACHABLE();
}

QString kindTitle(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Server:
        return PaletteModel::tr("Servers");
    case SearchKind::Tariff:
        return PaletteModel::tr("Tariffs");
    case SearchKind::Customer:
        return PaletteModel::tr("Customers");
    case SearchKind::Key:
        return PaletteModel::tr("Keys");
    }
    Q_UNREACHABLE();
}

/// A command of a page that is not on screen can be used: its page is shown first.
bool isUsable(const QAction &action)
{
    const auto *page = qobject_cast<const Page *>(action.parent());
    const bool waitsForPage = page && !page->isVisible() && disabledReason(action).isEmpty();
    return action.isEnabled() || waitsForPage;
}

QString detail(const QAction &action, const QString &path)
{
    const auto reason = disabledReason(action);
    return isUsable(action) || reason.isEmpty() ? path : path + u" – "_s + reason;
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void PaletteModel::setCommands(const std::vector<MenuCommand> &commands)
{
    beginResetModel();
    m_rows.clear();
    m_commandRows = 0;
    m_commands.clear();
    for (const auto &command : commands)
        m_commands.push_back(
            {command.action, withoutMnemonic(command.action->text()), command.path});
    endResetModel();
}

void PaletteModel::setText(const QString &text)
{
    beginResetModel();
    m_rows.clear();
    const auto commands = rankedCommands(text);
    if (!commands.empty())
        m_rows.push_back({tr("Commands"), nullptr, std::nullopt});
    for (const auto *command : commands)
        m_rows.push_back({{}, command, std::nullopt});
    m_commandRows = static_cast<int>(m_rows.size());
    endResetModel();
}

void PaletteModel::setHits(const std::vector<SearchHit> &hits)
{
    removeHits();
    std::vector<Row> rows;
    for (const auto kind : HitOrder) {
        if (std::ranges::find(hits, kind, &SearchHit::kind) == hits.end())
            continue;
        rows.push_back({kindTitle(kind), nullptr, std::nullopt});
        for (const auto &hit : hits) {
            if (hit.kind == kind)
                rows.push_back({{}, nullptr, hit});
        }
    }
    if (rows.empty())
        return;
    beginInsertRows({}, m_commandRows, m_commandRows + static_cast<int>(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

QAction *PaletteModel::command(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto *command = m_rows.at(static_cast<size_t>(index.row())).command;
    return command ? command->action : nullptr;
}

const SearchHit *PaletteModel::hit(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto &hit = m_rows.at(static_cast<size_t>(index.row())).hit;
    return hit ? &*hit : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows.at(static_cast<size_t>(index.row()));
    if (row.command)
        return commandData(*row.command, role);
    if (row.hit)
        return hitData(*row.hit, role);
    if (role == Qt::DisplayRole)
        return row.heading;
    return role == IsHeadingRole ? QVariant(true) : QVariant();
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (index.data(IsHeadingRole).toBool())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

std::vector<const PaletteModel::Command *> PaletteModel::rankedCommands(const QString &text) const
{
    constexpr int pathPenalty = 50;
    constexpr size_t mostMatches = 8;
    struct Match
    {
        int score;
        const Command *command;
    };
    std::vector<Match> matches;
    for (const auto &command : m_commands) {
        if (const auto score = matchScore(text, command.title))
            matches.push_back({*score, &command});
        else if (const auto wide = matchScore(text, command.path + u' ' + command.title))
            matches.push_back({*wide - pathPenalty, &command});
    }
    if (!text.isEmpty()) {
        std::ranges::stable_sort(matches, std::greater(), &Match::score);
        matches.resize(std::min(matches.size(), mostMatches));
    }
    std::vector<const Command *> commands;
    std::ranges::transform(matches, std::back_inserter(commands), &Match::command);
    return commands;
}

QVariant PaletteModel::commandData(const Command &command, int role)
{
    if (!command.action)
        return role == Qt::DisplayRole ? QVariant(command.title) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::DecorationRole:
        return command.action->icon();
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return detail(*command.action, command.path);
    case ShortcutRole:
        return command.action->shortcut().toString(QKeySequence::NativeText);
    case IsUsableRole:
        return isUsable(*command.action);
    default:
        return {};
    }
}

QVariant PaletteModel::hitData(const SearchHit &hit, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case SymbolRole:
        return kindSymbol(hit.kind);
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return hit.subtitle;
    case IsUsableRole:
        return true;
    default:
        return {};
    }
}

void PaletteModel::removeHits()
{
    const int count = rowCount() - m_commandRows;
    if (count == 0)
        return;
    beginRemoveRows({}, m_commandRows, rowCount() - 1);
    m_rows.resize(static_cast<size_t>(m_commandRows));
    endRemoveRows();
}

} // namespace VeilDesk

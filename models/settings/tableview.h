#pragma once

#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

class QJsonObject;
class QJsonValue;

namespace VeilDesk {

/// A way to look at a table, under the name the operator knows it by.
struct TableView
{
    QString name;
    QString search;
    QMap<QString, QVariant> filters; ///< Those that are set, by their object names.
    int sortColumn = -1; ///< -1: none, the newest rows first.
    Qt::SortOrder sortDirection = Qt::AscendingOrder;
    std::vector<int> columns; ///< From left to right; empty: whichever are on screen.

    /// Whether the table looks like this now, by whatever name.
    [[nodiscard]] bool isShownBy(const TableView &now) const;

    bool operator==(const TableView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const TableView &view);
/// Nothing when it is no view.
[[nodiscard]] std::optional<TableView> tableViewFromJson(const QJsonValue &value);

} // namespace VeilDesk

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace VeilDesk {

/// A form in which operators hold the bot's database, by its place in the bot's history.
struct BotShape
{
    int number = 0; ///< From 3, the first with keys of VeilDesk's kind, to 18.
    QString name;
};

[[nodiscard]] const std::vector<BotShape> &botShapes();

/// The definitions of the columns of each table.
[[nodiscard]] QMap<QString, QStringList> shapeTables(int shape);

/// Makes the shape's tables and indexes.
[[nodiscard]] QStringList shapeStatements(int shape);

} // namespace VeilDesk

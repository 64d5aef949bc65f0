#include "models/settings/tablestate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

constexpr auto VersionKey = "version"_L1;
constexpr auto HeaderKey = "header"_L1;
constexpr auto ExportFolderKey = "exportFolder"_L1;
constexpr auto ViewsKey = "views"_L1;

} // namespace

QByteArray writeTableState(const TableState &state)
{
    QJsonArray views;
    for (const auto &view : state.views)
        views.append(toJson(view));
    const QJsonObject object{
        {VersionKey, Version},
        {HeaderKey, QString::fromLatin1(state.header.toBase64())},
        {ExportFolderKey, state.exportFolder},
        {ViewsKey, views},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<TableState> readTableState(const QByteArray &bytes)
{
    TableState state;
    if (!bytes.startsWith('{')) {
        state.header = bytes;
        return state;
    }
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (object[VersionKey].toInt() != Version)
        return failure(
            ErrorKind::Invalid,
            u"The remembered layout of a table is damaged or from a newer version; it is "
            "ignored"_s);
    state.header = QByteArray::fromBase64(object[HeaderKey].toString().toLatin1());
    state.exportFolder = object[ExportFolderKey].toString();
    for (const auto value : object[ViewsKey].toArray()) {
        if (auto view = tableViewFromJson(value))
            state.views.push_back(*std::move(view));
        else
            ++state.unreadableViews;
    }
    return state;
}

} // namespace VeilDesk

#include "models/settings/tablestate.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

constexpr auto VersionKey = "version"_L1;
constexpr auto HeaderKey = "header"_L1;
constexpr auto ExportFolderKey = "exportFolder"_L1;

} // namespace

QByteArray writeTableState(const TableState &state)
{
    const QJsonObject object{
        {VersionKey, Version},
        {HeaderKey, QString::fromLatin1(state.header.toBase64())},
        {ExportFolderKey, state.exportFolder},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<TableState> readTableState(const QByteArray &bytes)
{
    if (!bytes.startsWith('{'))
        return TableState{bytes, {}};
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (object[VersionKey].toInt() != Version)
        return failure(
            ErrorKind::Invalid,
            u"The remembered layout of a table is damaged or from a newer version; it is "
            "ignored"_s);
    return TableState{QByteArray::fromBase64(object[HeaderKey].toString().toLatin1()),
                      object[ExportFolderKey].toString()};
}

} // namespace VeilDesk

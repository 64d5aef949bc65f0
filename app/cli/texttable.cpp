#include "app/cli/texttable.h"

#include "models/domain/time.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

bool isTable(const QJsonValue &value)
{
    const auto array = value.toArray();
    return !array.isEmpty() && array.first().isObject();
}

QString joined(const QJsonArray &values)
{
    QStringList texts;
    for (const auto &value : values)
        texts += value.toVariant().toString();
    return texts.isEmpty() ? u"-"_s : texts.join(u"; "_s);
}

QString cellText(const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"-"_s;
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble() && field.endsWith("_at"_L1))
        return toDateTime(fromUnix(value.toInteger())).toString(Qt::ISODate);
    if (value.isArray())
        return joined(value.toArray());
    auto text = value.toVariant().toString();
    // A name from the database must not break the table's lines.
    std::ranges::replace_if(
        text, [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return text;
}

QStringList fieldsOf(const QJsonObject &object)
{
    auto fields = object.keys();
    if (fields.removeOne(u"id"_s))
        fields.prepend(u"id"_s);
    return fields;
}

QString padded(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column)
        line += cells[column].leftJustified(widths[column] + 2);
    return line.trimmed() + u'\n';
}

QString tableText(const QJsonArray &rows, const QStringList &columns)
{
    QList<QStringList> lines{columns};
    for (const auto &row : rows) {
        const auto object = row.toObject();
        QStringList cells;
        for (const auto &column : columns)
            cells += cellText(column, object.value(column));
        lines += cells;
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const auto &line : std::as_const(lines)) {
        for (qsizetype column = 0; column < columns.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    }
    QString text;
    for (const auto &line : std::as_const(lines))
        text += padded(line, widths);
    return text;
}

QString objectText(const QJsonObject &object, const QStringList &fields)
{
    qsizetype width = 0;
    for (const auto &field : fields)
        width = std::max(width, field.size());
    QString text;
    QString tables;
    for (const auto &field : fields) {
        const auto value = object.value(field);
        if (isTable(value) || value.isObject())
            tables += u"\n%1:\n%2"_s.arg(field, plainText(value));
        else
            text += field.leftJustified(width) + u"  "_s + cellText(field, value) + u'\n';
    }
    return text + tables;
}

} // namespace

QString plainText(const QJsonValue &data, const QStringList &columns)
{
    if (data.isObject()) {
        const auto object = data.toObject();
        return objectText(object, columns.isEmpty() ? fieldsOf(object) : columns);
    }
    if (!data.isArray())
        return {};
    const auto rows = data.toArray();
    if (rows.isEmpty())
        return u"Nothing found.\n"_s;
    return tableText(rows, columns.isEmpty() ? fieldsOf(rows.first().toObject()) : columns);
}

} // namespace VeilDesk::Cli

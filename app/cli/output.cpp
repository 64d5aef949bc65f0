#include "app/cli/output.h"

#include "app/cli/texttable.h"

#include <QJsonDocument>

#include <cstdio>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

QByteArray envelope(const Report &report)
{
    QJsonObject object{{u"ok"_s, !report.failure.has_value()}};
    if (report.failure)
        object[u"error"_s] = QJsonObject{{u"kind"_s, report.failure->kind},
                                         {u"message"_s, report.failure->message},
                                         {u"details"_s, report.failure->details}};
    if (!report.data.isUndefined())
        object[u"data"_s] = report.data;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

void print(const Report &report, bool json)
{
    if (json) {
        write(stdout, envelope(report));
        return;
    }
    const auto text = report.text.isEmpty() ? plainText(report.data, report.columns) : report.text;
    write(stdout, text.toUtf8());
    if (report.failure)
        write(stderr, u"veildesk-cli: %1\n"_s.arg(report.failure->message).toUtf8());
}

} // namespace VeilDesk::Cli

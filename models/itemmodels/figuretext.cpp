#include "models/itemmodels/figuretext.h"

#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace VeilDesk::FigureText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::FigureText)
};

const auto None = u"—"_s;

} // namespace

QString success(const ServerFigures &figures)
{
    if (figures.attempts == 0)
        return None;
    const int percent = static_cast<int>(successFraction(figures) * 100.0);
    return Text::tr("%1 % (%2)").arg(percent).arg(QLocale().toString(figures.attempts));
}

double successFraction(const ServerFigures &figures)
{
    return figures.attempts == 0 ? -1.0 : static_cast<double>(figures.succeeded) / figures.attempts;
}

QString latency(const ServerFigures &figures)
{
    if (!figures.p50 || !figures.p95)
        return None;
    const auto locale = QLocale();
    return Text::tr("%1 / %2 ms")
        .arg(locale.toString(qint64(figures.p50->count())),
             locale.toString(qint64(figures.p95->count())));
}

QString latencyExplanation(const ServerFigures &figures)
{
    if (figures.p50)
        return Text::tr("Half and 95 % of %n key(s) of the last 24 hours were created within "
                        "these times (nearest rank).",
                        nullptr, figures.creations);
    return Text::tr("Shown from %1 keys created in 24 hours on; there were %2.")
        .arg(ServerFigures::FewestForPercentiles)
        .arg(figures.creations);
}

QString lastOk(const ServerFigures &figures, Timestamp now)
{
    return figures.lastOk ? DisplayText::relativeTime(*figures.lastOk, now) : None;
}

} // namespace VeilDesk::FigureText

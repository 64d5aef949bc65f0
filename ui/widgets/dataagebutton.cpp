#include "ui/widgets/dataagebutton.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/icons.h"

#include <QEvent>

namespace VeilDesk {

using namespace Qt::StringLiterals;

DataAgeButton::DataAgeButton(Clock clock, QWidget *parent)
    : QToolButton(parent)
    , m_clock(std::move(clock))
{
    constexpr std::chrono::seconds interval(15);
    setObjectName(u"dataAgeButton"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    hide();
    connect(&m_timer, &QTimer::timeout, this, &DataAgeButton::showAgeNow);
    m_timer.start(interval);
}

void DataAgeButton::showAge(const DataAge &age)
{
    m_age = age;
    showAgeNow();
}

void DataAgeButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAgeNow();
    QToolButton::changeEvent(event);
}

void DataAgeButton::showAgeNow()
{
    constexpr std::chrono::minutes fresh(1);
    const auto now = m_clock();
    const bool isWorthSaying =
        m_age.readAt && (m_age.mayBeOutdated || now - *m_age.readAt >= fresh);
    setVisible(isWorthSaying);
    if (!isWorthSaying)
        return;
    const auto age = DisplayText::relativeTime(*m_age.readAt, now);
    //: %1: how long ago, for example "5 minutes ago"
    setText(m_age.mayBeOutdated ? tr("May be outdated: read %1").arg(age) : tr("Read %1").arg(age));
    setIcon(m_age.mayBeOutdated ? VeilDesk::icon(u"warning"_s, Tone::Warning)
                                : VeilDesk::icon(u"clock"_s));
    setAccessibleName(text());
    setToolTip(tr("The rows are as the database had them at %1. Click to read them again.")
                   .arg(DisplayText::absoluteTime(*m_age.readAt)));
}

} // namespace VeilDesk

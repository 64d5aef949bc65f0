#pragma once

#include "ui/widgets/dataage.h"

#include <QTimer>
#include <QToolButton>

namespace VeilDesk {

/// Says how old the rows on screen are, and loudly when they may be outdated; a click reads them
/// again. Not there while they are fresh.
class DataAgeButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit DataAgeButton(Clock clock, QWidget *parent = nullptr);

    void showAge(const DataAge &age);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAgeNow();

    Clock m_clock;
    DataAge m_age;
    QTimer m_timer;
};

} // namespace VeilDesk

#pragma once

#include "models/domain/time.h"
#include "ui/widgets/elidedlabel.h"

#include <QTimer>

#include <functional>

namespace VeilDesk {

/// Which servers let new keys wait for their turn, and for how long still. Not there while none
/// does.
class TurnLabel final : public ElidedLabel
{
    Q_OBJECT

public:
    explicit TurnLabel(std::function<WallTime()> now, QWidget *parent = nullptr);

    /// `next` is when the first of them takes another.
    void showTurns(const QStringList &servers, WallTime next);

private:
    void refresh();

    std::function<WallTime()> m_now;
    QStringList m_servers;
    WallTime m_next{};
    QTimer m_countdown;
};

} // namespace VeilDesk

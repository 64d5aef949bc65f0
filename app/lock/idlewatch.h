#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace VeilDesk {

/// Notices that the operator has done nothing in this program for a time.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);

    /// 0 turns it off.
    void setLimit(std::chrono::milliseconds limit);

signals:
    void idle();

protected:
    /// Only what comes from the operator's devices counts; never consumes anything.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace VeilDesk

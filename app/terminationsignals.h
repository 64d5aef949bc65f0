#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>

namespace VeilDesk {

/// Turns SIGINT and SIGTERM into a Qt signal; a second one ends the process as usual. One per
/// process.
class TerminationSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminationSignals)

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

signals:
    void requested();

private:
    std::array<int, 2> m_pipe{-1, -1};
    QSocketNotifier m_notifier;
};

} // namespace VeilDesk

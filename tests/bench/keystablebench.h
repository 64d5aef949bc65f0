#pragma once

#include "app/session.h"
#include "models/settings/settingsfile.h"
#include "tests/bench/latencyprobe.h"
#include "ui/mainwindow.h"

#include <QElapsedTimer>

#include <functional>

class QTableView;

namespace VeilDesk {

/// The real window over a large database, driven as an operator drives it.
class KeysTableBench final
{
    Q_DISABLE_COPY_MOVE(KeysTableBench)

public:
    /// The database has that many keys.
    KeysTableBench(const QString &database, int rows, WindowSettings &preferences);
    ~KeysTableBench();

    /// From nothing to the first rows on screen.
    [[nodiscard]] double showFirstRows();
    /// Until the last row is known, too.
    [[nodiscard]] double showAllRows();
    /// The slowest of `jumps` jumps to somewhere in the table.
    [[nodiscard]] double jumpAround(int jumps);
    [[nodiscard]] QString columnName(int column) const;
    /// From a click on the header to the first rows in the new order.
    double sortBy(int column);
    /// From the choice to the first rows that it leaves.
    [[nodiscard]] double filterBy(const QString &chip, const QVariant &value);
    [[nodiscard]] double searchFor(const QString &text);
    void showEverything();
    /// Extends so many keys while another program writes and somebody types into the search; the
    /// longest that a key press would have waited.
    [[nodiscard]] double typeWhileExtending(int keys);

    [[nodiscard]] double longestBlock() const { return m_probe.longestPause(); }

private:
    /// Milliseconds from `act` until the table shows an answer that was not there before.
    double answerTime(const std::function<void()> &act);
    void waitUntil(const std::function<bool()> &done) const;
    [[nodiscard]] bool isRowShown(int row) const;
    [[nodiscard]] bool isComplete() const;

    const int m_rows;
    SettingsFile m_settings;
    QElapsedTimer m_sinceStart;
    MainWindow m_window;
    std::unique_ptr<Session> m_session;
    QTableView *m_table = nullptr;
    LatencyProbe m_probe;
    int m_answers = 0;
};

} // namespace VeilDesk

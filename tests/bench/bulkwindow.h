#pragma once

#include "app/session.h"
#include "models/settings/settingsfile.h"
#include "models/settings/windowsettings.h"
#include "tests/bench/latencyprobe.h"
#include "ui/mainwindow.h"

#include <functional>

class QTableView;

namespace VeilDesk {

/// The real window while an operator acts on many keys at once. Each step says how long the
/// window's thread was busy with one thing, in milliseconds.
class BulkWindow final
{
    Q_DISABLE_COPY_MOVE(BulkWindow)

public:
    /// Waits until all `rows` keys of the database are known.
    BulkWindow(const QString &database, int rows, WindowSettings &preferences);
    ~BulkWindow();

    double select(int keys);
    double previewExtension();
    double changeDays();
    double extend();
    double copyLinks();

private:
    /// Acts, then waits; the longest block meanwhile.
    double longestBlock(const std::function<void()> &act, const std::function<bool()> &isDone);
    void trigger(const QString &command) const;

    SettingsFile m_settings;
    MainWindow m_window;
    std::unique_ptr<Session> m_session;
    QTableView *m_table = nullptr;
    LatencyProbe m_probe;
};

} // namespace VeilDesk

#include "tests/bench/bulkwindow.h"

#include "tests/support/fakesecretstore.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QCoroTask>
#include <QDialog>
#include <QGuiApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Services> openServices(const QString &path)
{
    DatabaseOptions options;
    options.path = path;
    auto services = std::make_unique<Services>(options, Settings(), systemNow,
                                               std::make_unique<FakeSecretStore>());
    const auto opened = QCoro::waitFor(services->open());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail()));
    return services;
}

void waitUntil(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

BulkWindow::BulkWindow(const QString &database, int rows, WindowSettings &preferences)
    : m_settings(QString())
    , m_window(preferences)
{
    constexpr QSize size(1280, 800);
    m_window.resize(size);
    m_session = std::make_unique<Session>(openServices(database), m_settings, m_window, false);
    m_session->start(true);
    m_window.showDatabase({database, ReadOnlyReason::None, {}, false});
    m_window.show();
    m_table = m_window.findChild<QTableView *>(u"keysView"_s);
    const auto *loading = m_window.findChild<QProgressBar *>(u"keysLoadingBar"_s);
    waitUntil([&] { return m_table->model()->rowCount() == rows && loading->isHidden(); });
}

BulkWindow::~BulkWindow()
{
    QCoro::waitFor(m_session->shutDown());
    m_window.closeDatabase();
}

double BulkWindow::select(int keys)
{
    const auto *model = m_table->model();
    const QItemSelection rows(model->index(0, 0),
                              model->index(std::min(keys, model->rowCount()) - 1, 0));
    return longestBlock(
        [&] {
            m_table->selectionModel()->select(
                rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        },
        [] { return true; });
}

double BulkWindow::previewExtension()
{
    return longestBlock([this] { trigger(u"extendKeysAction"_s); },
                        [this] {
                            const auto *button =
                                m_window.findChild<QPushButton *>(u"extendButton"_s);
                            return button && button->isEnabled();
                        });
}

double BulkWindow::changeDays()
{
    auto *spin = m_window.findChild<QSpinBox *>(u"daysSpin"_s);
    return longestBlock([spin] { spin->setValue(spin->value() + 1); }, [] { return true; });
}

double BulkWindow::extend()
{
    return longestBlock([this] { m_window.findChild<QPushButton *>(u"extendButton"_s)->click(); },
                        [this] { return !m_window.findChild<QDialog *>(u"termDialog"_s); });
}

double BulkWindow::copyLinks()
{
    QGuiApplication::clipboard()->clear();
    return longestBlock([this] { trigger(u"copyLinkAction"_s); },
                        [this] {
                            return !QGuiApplication::clipboard()->text().isEmpty()
                                || m_window.findChild<QDialog *>(u"resultSheet"_s);
                        });
}

double BulkWindow::longestBlock(const std::function<void()> &act,
                                const std::function<bool()> &isDone)
{
    constexpr int eventsAfterwards = 20;
    QCoreApplication::processEvents();
    m_probe.reset();
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    act();
    waitUntil(isDone);
    for (int i = 0; i < eventsAfterwards; ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return m_probe.longestPause();
}

void BulkWindow::trigger(const QString &command) const
{
    m_window.findChild<QAction *>(command)->trigger();
}

} // namespace VeilDesk

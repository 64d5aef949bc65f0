#include "tests/bench/keystablebench.h"

#include "tests/support/fakesecretstore.h"
#include "ui/widgets/filterchip.h"

#include <QCoroTask>

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Timestamp wallClock()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::unique_ptr<Services> openServices(const QString &path)
{
    DatabaseOptions options;
    options.path = path;
    auto services = std::make_unique<Services>(options, Settings(), wallClock,
                                               std::make_unique<FakeSecretStore>());
    const auto opened = QCoro::waitFor(services->open());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail()));
    return services;
}

} // namespace

KeysTableBench::KeysTableBench(const QString &database, int rows, WindowSettings &preferences)
    : m_rows(rows)
    , m_settings(QString())
    , m_window(preferences)
{
    constexpr QSize size(1280, 800);
    m_window.resize(size);
    m_sinceStart.start();
    m_session = std::make_unique<Session>(openServices(database), m_settings, m_window, false);
    m_session->start(true);
    m_window.showDatabase({database, ReadOnlyReason::None, {}, false});
    m_window.show();
    m_table = m_window.findChild<QTableView *>(u"keysView"_s);
    QObject::connect(m_table->model(), &QAbstractItemModel::layoutChanged, m_table,
                     [this] { ++m_answers; });
}

KeysTableBench::~KeysTableBench()
{
    QCoro::waitFor(m_session->shutDown());
    m_window.closeDatabase();
}

double KeysTableBench::showFirstRows()
{
    waitUntil([this] { return isRowShown(0); });
    return milliseconds(m_sinceStart);
}

double KeysTableBench::showAllRows()
{
    waitUntil([this] { return m_table->model()->rowCount() == m_rows; });
    return milliseconds(m_sinceStart);
}

double KeysTableBench::jumpAround(int jumps)
{
    double slowest = 0;
    auto *bar = m_table->verticalScrollBar();
    for (int i = 0; i < jumps; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(QRandomGenerator::global()->bounded(bar->maximum()));
        const int row = m_table->rowAt(m_table->viewport()->height() / 2);
        waitUntil([&] { return isRowShown(row); });
        slowest = std::max(slowest, milliseconds(timer));
    }
    bar->setValue(0);
    return slowest;
}

QString KeysTableBench::columnName(int column) const
{
    return m_table->model()->headerData(column, Qt::Horizontal).toString();
}

double KeysTableBench::sortBy(int column)
{
    return answerTime([&] { m_table->sortByColumn(column, Qt::AscendingOrder); });
}

double KeysTableBench::filterBy(const QString &chip, const QVariant &value)
{
    auto *page = m_window.findChild<QWidget *>(u"keysPage"_s);
    return answerTime([&] { page->findChild<FilterChip *>(chip)->setValue(value); });
}

double KeysTableBench::searchFor(const QString &text)
{
    auto *page = m_window.findChild<QWidget *>(u"keysPage"_s);
    return answerTime([&] { page->findChild<QLineEdit *>(u"searchEdit"_s)->setText(text); });
}

void KeysTableBench::showEverything()
{
    auto *page = m_window.findChild<QWidget *>(u"keysPage"_s);
    page->findChild<QLineEdit *>(u"searchEdit"_s)->clear();
    for (auto *chip : page->findChildren<FilterChip *>())
        chip->clear();
    waitUntil([this] { return isComplete(); });
}

double KeysTableBench::typeWhileExtending(int keys)
{
    constexpr int millisecondsPerLetter = 80;
    const auto &model = *m_table->model();
    const int last = std::min(keys, model.rowCount()) - 1;
    m_table->selectionModel()->select({model.index(0, 0), model.index(last, 0)},
                                      QItemSelectionModel::ClearAndSelect
                                          | QItemSelectionModel::Rows);
    m_window.findChild<QAction *>(u"extendKeysAction"_s)->trigger();
    const QPointer dialog = m_window.findChild<QDialog *>(u"termDialog"_s);
    auto *button = dialog->findChild<QPushButton *>(u"extendButton"_s);
    waitUntil([button] { return button->isEnabled(); });

    const QString text = u"user199998_"_s;
    auto *page = m_window.findChild<QWidget *>(u"keysPage"_s);
    auto *search = page->findChild<QLineEdit *>(u"searchEdit"_s);
    m_probe.reset();
    button->click();
    for (int letters = 1; letters <= text.size() || (dialog && dialog->isVisible()); ++letters) {
        search->setText(text.left((letters - 1) % text.size() + 1));
        QElapsedTimer timer;
        timer.start();
        waitUntil([&] { return timer.elapsed() >= millisecondsPerLetter; });
    }
    waitUntil([this] { return isComplete(); });
    return m_probe.longestPause();
}

double KeysTableBench::answerTime(const std::function<void()> &act)
{
    const int before = m_answers;
    QElapsedTimer timer;
    timer.start();
    act();
    // The same rows in the same order are an answer, too.
    waitUntil([&] { return (m_answers > before && isRowShown(0)) || isComplete(); });
    const auto time = milliseconds(timer);
    waitUntil([this] { return isComplete(); });
    return time;
}

void KeysTableBench::waitUntil(const std::function<bool()> &done) const
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool KeysTableBench::isRowShown(int row) const
{
    return m_table->model()->index(row, KeysModel::EmailColumn).data().isValid();
}

bool KeysTableBench::isComplete() const
{
    return (m_table->model()->rowCount() == 0 || isRowShown(0))
        && m_window.findChild<QProgressBar *>(u"keysLoadingBar"_s)->isHidden();
}

} // namespace VeilDesk

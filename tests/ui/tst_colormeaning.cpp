#include "models/itemmodels/roles.h"
#include "tests/ui/activitysamples.h"
#include "tests/ui/samplewindow.h"
#include "ui/widgets/resources.h"

#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Who sees no colours reads the same states from every table.
class TestColorMeaning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup() { m_window.reset(); }

    void everySymbolHasWords();
    void tonesOfAColumnDifferInTheirSymbols();

private:
    /// Of all cells with a symbol, on all pages.
    [[nodiscard]] std::vector<QModelIndex> cells() const;
    static QByteArray place(const QModelIndex &cell);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

void TestColorMeaning::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    SampleWindow sample(*m_preferences);
    auto world = sampleWorld();
    world.keys[0].deleting = true;
    world.keys[1].persisted = false;
    world.keys[2].subscriptionActive = false;
    world.servers[2].paused = true;
    sample.fill(world);
    sample.activity->findChild<QTableView *>(u"activityView"_s)->selectRow(1);
    sample.activity->showDetails(sampleOperation(SampleNow), sampleAttempts(SampleNow));
    m_window = std::move(sample.window);
}

std::vector<QModelIndex> TestColorMeaning::cells() const
{
    std::vector<QModelIndex> cells;
    for (const auto *view : m_window->findChildren<QTableView *>()) {
        const auto *model = view->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const auto cell = model->index(row, column);
                if (!cell.data(SymbolRole).toString().isEmpty())
                    cells.push_back(cell);
            }
        }
    }
    return cells;
}

QByteArray TestColorMeaning::place(const QModelIndex &cell)
{
    return u"%1 of %2, row %3"_s
        .arg(cell.model()->headerData(cell.column(), Qt::Horizontal).toString(),
             QString::fromLatin1(cell.model()->metaObject()->className()))
        .arg(cell.row())
        .toUtf8();
}

void TestColorMeaning::everySymbolHasWords()
{
    std::set<int> tones;
    for (const auto &cell : cells()) {
        QVERIFY2(!cell.data().toString().isEmpty(), place(cell));
        tones.insert(cell.data(ToneRole).toInt());
    }
    for (const auto tone : {Tone::Neutral, Tone::Success, Tone::Warning, Tone::Danger})
        QVERIFY(tones.contains(static_cast<int>(tone)));
}

void TestColorMeaning::tonesOfAColumnDifferInTheirSymbols()
{
    std::map<std::tuple<const QAbstractItemModel *, int, QString>, int> toneOf;
    for (const auto &cell : cells()) {
        const auto symbol = cell.data(SymbolRole).toString();
        const int tone = cell.data(ToneRole).toInt();
        const auto known = toneOf.try_emplace({cell.model(), cell.column(), symbol}, tone).first;
        QVERIFY2(known->second == tone, place(cell) + ": " + symbol.toUtf8());
    }
}

QTEST_MAIN(TestColorMeaning)
#include "tst_colormeaning.moc"

#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/roles.h"
#include "tests/support/pagedrows.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Rows = 1'000'000;

std::vector<qint64> numbers(qint64 first, qint64 count)
{
    std::vector<qint64> ids(static_cast<size_t>(count));
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

std::vector<AccessKey> keysOf(const std::vector<qint64> &ids)
{
    std::vector<AccessKey> keys;
    for (const auto id : ids) {
        AccessKey key;
        key.id = {id};
        key.email = u"key%1@example.org"_s.arg(id);
        keys.push_back(key);
    }
    return keys;
}

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void behavesAsAModel();
    void knowsItsSizeBeforeItsRows();
    void asksOnceForWhatIsLookedAt();
    void asksForTheRowsAroundTheLastLook();
    void doesNotAskAgainForARowThatIsGone();
    void showsOldRowsUntilNewOnesArrive();
    void asksAgainForOldRowsElsewhereWhenTheyAreLookedAt();
    void theSelectionFollowsItsRows();
    void theSelectionForgetsRowsThatAreGone();
    void forgetsRowsThatNobodyHasLookedAtForLong();

private:
    KeysModel m_model{[] { return Timestamp(); }};

private slots:
    void init() { m_model.setIds({}); }
};

void TestPagedModel::behavesAsAModel()
{
    const QAbstractItemModelTester tester(&m_model);

    fill(m_model, keysOf(numbers(1, 50)));
    m_model.setIds({3, 2, 1});
    m_model.setIds({});
    fill(m_model, keysOf({5, 1, 9}));

    QCOMPARE(m_model.index(2, KeysModel::EmailColumn).data().toString(), u"key9@example.org"_s);
}

void TestPagedModel::knowsItsSizeBeforeItsRows()
{
    m_model.setIds(numbers(1, Rows));

    QCOMPARE(m_model.rowCount(), int(Rows));
    QCOMPARE(m_model.index(Rows - 1, 0).data(IdRole).toLongLong(), Rows);
    QVERIFY(!m_model.index(Rows - 1, 0).data().isValid());
}

void TestPagedModel::asksOnceForWhatIsLookedAt()
{
    m_model.setIds(numbers(1, Rows));
    QSignalSpy wanted(&m_model, &PagedModel::rowsWanted);

    for (int row = 500; row < 530; ++row)
        QVERIFY(!m_model.index(row, KeysModel::EmailColumn).data().isValid());
    QVERIFY(wanted.wait());

    QCOMPARE(wanted.count(), 1);
    const auto ids = wanted.first().first().value<std::vector<qint64>>();
    QVERIFY(ids.front() <= 501 && ids.back() >= 530);
    m_model.setRows(ids, keysOf(ids));
    QCOMPARE(m_model.index(500, KeysModel::EmailColumn).data().toString(), u"key501@example.org"_s);
}

void TestPagedModel::asksForTheRowsAroundTheLastLook()
{
    m_model.setIds(numbers(1, Rows));
    QSignalSpy wanted(&m_model, &PagedModel::rowsWanted);

    m_model.index(10, 0).data();
    m_model.index(900'000, 0).data();
    QVERIFY(wanted.wait());

    const auto ids = wanted.last().first().value<std::vector<qint64>>();
    QVERIFY(ids.front() > 899'000);
    QVERIFY(ids.size() < 600);
}

void TestPagedModel::doesNotAskAgainForARowThatIsGone()
{
    m_model.setIds({777'001});
    QSignalSpy wanted(&m_model, &PagedModel::rowsWanted);
    m_model.index(0, 0).data();
    QVERIFY(wanted.wait());

    m_model.setRows({777'001}, {});
    m_model.index(0, 0).data();

    QVERIFY(!wanted.wait(50));
}

void TestPagedModel::showsOldRowsUntilNewOnesArrive()
{
    fill(m_model, keysOf({888'001}));
    m_model.index(0, KeysModel::EmailColumn).data();
    QSignalSpy wanted(&m_model, &PagedModel::rowsWanted);

    m_model.refreshRows();

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_model.index(0, KeysModel::EmailColumn).data().toString(),
             u"key888001@example.org"_s);
    auto changed = keysOf({888'001});
    changed.front().email = u"new@example.org"_s;
    const QSignalSpy repainted(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setRows({888'001}, changed);
    QCOMPARE(m_model.index(0, KeysModel::EmailColumn).data().toString(), u"new@example.org"_s);
    QCOMPARE(repainted.count(), 1);
}

void TestPagedModel::asksAgainForOldRowsElsewhereWhenTheyAreLookedAt()
{
    fill(m_model, keysOf(numbers(1, 1000)));
    m_model.index(900, KeysModel::EmailColumn).data();
    m_model.refreshRows();
    QSignalSpy wanted(&m_model, &PagedModel::rowsWanted);

    QCOMPARE(m_model.index(3, KeysModel::EmailColumn).data().toString(), u"key4@example.org"_s);
    QVERIFY(wanted.wait());

    const auto ids = wanted.last().first().value<std::vector<qint64>>();
    QVERIFY(std::ranges::find(ids, 4) != ids.end());
    m_model.setRows(ids, keysOf(ids));
    m_model.index(3, KeysModel::EmailColumn).data();
    QVERIFY(!wanted.wait(50));
}

void TestPagedModel::theSelectionFollowsItsRows()
{
    m_model.setIds({1, 2, 3, 4});
    QItemSelectionModel selection(&m_model);
    selection.select(m_model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    m_model.setIds({9, 4, 3, 2});

    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().row(), 3);
}

void TestPagedModel::theSelectionForgetsRowsThatAreGone()
{
    m_model.setIds({1, 2, 3});
    QItemSelectionModel selection(&m_model);
    selection.select(m_model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    m_model.setIds({1, 3});

    QVERIFY(!selection.hasSelection());
}

void TestPagedModel::forgetsRowsThatNobodyHasLookedAtForLong()
{
    const auto all = numbers(2'000'000, 5000);
    m_model.setIds(all);
    for (size_t first = 0; first < all.size(); first += 500) {
        const std::vector<qint64> page(all.begin() + qsizetype(first),
                                       all.begin() + qsizetype(first) + 500);
        m_model.setRows(page, keysOf(page));
    }

    QVERIFY(m_model.find({all.back()}));
    QVERIFY(!m_model.find({all.front()}));
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"

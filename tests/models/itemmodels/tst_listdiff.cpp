#include "models/itemmodels/vectormodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    int id = 0;
    QString text;

    bool operator==(const Row &) const = default;
};

class RowsModel final : public VectorModel<Row, &Row::id>
{
public:
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rowAt(index).text) : QVariant();
    }
};

/// "1a 2b" → rows 1 and 2 with texts a and b.
std::vector<Row> rows(const QString &text)
{
    std::vector<Row> result;
    for (const auto &word : text.split(u' ', Qt::SkipEmptyParts))
        result.push_back({word.left(1).toInt(), word.mid(1)});
    return result;
}

} // namespace

class TestListDiff : public QObject
{
    Q_OBJECT

private slots:
    void touchesOnlyWhatDiffers_data();
    void touchesOnlyWhatDiffers();
    void reachesAnyListFromAnyOther();
    void keepsThePersistentIndexOfARowThatStays();
};

void TestListDiff::touchesOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("insertions");
    QTest::addColumn<int>("changes");

    QTest::newRow("nothing stays nothing") << u""_s << u""_s << 0 << 0 << 0;
    QTest::newRow("the same list changes nothing") << u"1a 2b"_s << u"1a 2b"_s << 0 << 0 << 0;
    QTest::newRow("a first filling is one insertion") << u""_s << u"1a 2b 3c"_s << 0 << 1 << 0;
    QTest::newRow("emptying is one removal") << u"1a 2b 3c"_s << u""_s << 1 << 0 << 0;
    QTest::newRow("a changed text is one change") << u"1a 2b 3c"_s << u"1a 2x 3c"_s << 0 << 0 << 1;
    QTest::newRow("neighbouring changes are one run")
        << u"1a 2b 3c"_s << u"1x 2x 3c"_s << 0 << 0 << 1;
    QTest::newRow("a new row at the front leaves the others")
        << u"1a 2b"_s << u"3c 1a 2b"_s << 0 << 1 << 0;
    QTest::newRow("a row that moved is taken out and put in")
        << u"1a 2b 3c 4d"_s << u"2b 3c 4d 1a"_s << 1 << 1 << 0;
    QTest::newRow("everything at once") << u"1a 2b 3c"_s << u"4d 2x 5e"_s << 2 << 2 << 1;
}

void TestListDiff::touchesOnlyWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    RowsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows(before));
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setRows(rows(after));

    QCOMPARE(model.rows(), rows(after));
    QTEST(static_cast<int>(removed.count()), "removals");
    QTEST(static_cast<int>(inserted.count()), "insertions");
    QTEST(static_cast<int>(changed.count()), "changes");
}

void TestListDiff::reachesAnyListFromAnyOther()
{
    QRandomGenerator random(20260418);
    RowsModel model;
    const QAbstractItemModelTester tester(&model);
    const auto shuffledRows = [&random] {
        std::vector<Row> all = rows(u"1a 2b 3c 4d 5e 6f 7g 8h 9i"_s);
        std::shuffle(all.begin(), all.end(), random);
        all.resize(random.bounded(10));
        for (auto &row : all)
            row.text = random.bounded(3) == 0 ? u"new"_s : row.text;
        return all;
    };

    for (int round = 0; round < 300; ++round) {
        const auto next = shuffledRows();
        model.setRows(next);
        QCOMPARE(model.rows(), next);
    }
}

void TestListDiff::keepsThePersistentIndexOfARowThatStays()
{
    RowsModel model;
    model.setRows(rows(u"1a 2b 3c"_s));
    const QPersistentModelIndex third(model.index(2, 0));

    model.setRows(rows(u"5e 6f 7g 3c"_s));

    QCOMPARE(third.row(), 3);
    QCOMPARE(third.data().toString(), u"c"_s);
}

QTEST_GUILESS_MAIN(TestListDiff)
#include "tst_listdiff.moc"

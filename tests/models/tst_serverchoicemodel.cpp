#include "models/itemmodels/serverchoicemodel.h"
#include "tests/ui/issuesamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::IssueSamples;
using namespace Qt::StringLiterals;

class TestServerChoiceModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void disablesWhatCannotTakeKeysAndSaysWhy();
    void choosesAllThatHaveRoom();
    void allowsAFullServerByHand();
    void forgetsAServerThatWasPausedMeanwhile();
    void marksServersThatHaveAKey();

private:
    QModelIndex name(int row) const { return m_model->index(row, ServerChoiceModel::NameColumn); }
    QString note(int row) const
    {
        return m_model->index(row, ServerChoiceModel::NoteColumn).data().toString();
    }
    bool check(int row) { return m_model->setData(name(row), Qt::Checked, Qt::CheckStateRole); }
    std::vector<qint64> chosen() const
    {
        std::vector<qint64> ids;
        for (const auto &server : m_model->chosen())
            ids.push_back(server.id.value);
        return ids;
    }

    std::unique_ptr<ServerChoiceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestServerChoiceModel::init()
{
    m_model = std::make_unique<ServerChoiceModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->showServers(servers());
}

void TestServerChoiceModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestServerChoiceModel::disablesWhatCannotTakeKeysAndSaysWhy()
{
    auto outline = server(6, u"Oslo 6"_s, u"Norway"_s);
    outline.protocol = u"outline"_s;
    auto all = servers();
    all.push_back(outline);
    m_model->showServers(all);

    QVERIFY(!(m_model->flags(name(2)) & Qt::ItemIsEnabled));
    QCOMPARE(note(2), u"Paused: takes no new keys"_s);
    QVERIFY(!(m_model->flags(name(3)) & Qt::ItemIsEnabled));
    QCOMPARE(note(3), u"Switched off in the bot"_s);
    QVERIFY(!(m_model->flags(name(5)) & Qt::ItemIsEnabled));
    QCOMPARE(note(5), u"Not a V2Ray server"_s);
    QVERIFY(!check(2));
    QVERIFY(chosen().empty());
}

void TestServerChoiceModel::choosesAllThatHaveRoom()
{
    QSignalSpy changes(m_model.get(), &ServerChoiceModel::choiceChanged);

    m_model->chooseAll();
    QCOMPARE(chosen(), (std::vector<qint64>{1, 2}));

    m_model->chooseNone();
    QVERIFY(chosen().empty());
    QCOMPARE(changes.size(), 2);
}

void TestServerChoiceModel::allowsAFullServerByHand()
{
    QCOMPARE(note(4), u"Full"_s);
    QVERIFY(check(4));
    QCOMPARE(chosen(), std::vector<qint64>{5});
    QCOMPARE(name(4).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestServerChoiceModel::forgetsAServerThatWasPausedMeanwhile()
{
    m_model->chooseAll();
    auto later = servers();
    later[0].paused = true;

    m_model->showServers(later);

    QCOMPARE(chosen(), std::vector<qint64>{2});
}

void TestServerChoiceModel::marksServersThatHaveAKey()
{
    m_model->setServersWithKey({ServerId{2}});

    QCOMPARE(note(1), u"The subscription has a key here"_s);
    QCOMPARE(note(0), QString());
}

QTEST_APPLESS_MAIN(TestServerChoiceModel)
#include "tst_serverchoicemodel.moc"

#include "app/notifications/messageobstacles.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestMessageObstacles : public QObject
{
    Q_OBJECT

private slots:
    void knowsNone();
    void keepsEachMessagesOwn();
    void holdsTheChannelsAgainstEveryMessage();
    void tellsOnlyWhatIsNew();
    void tellsThatAnotherReasonTookItsPlace_data();
    void tellsThatAnotherReasonTookItsPlace();
    void clearsAll_data();
    void clearsAll();
    void tellsNothingWhenThereIsNothingToClear();

private:
    static constexpr NotificationId first{1};
    static constexpr NotificationId second{2};
    const Error m_empty{ErrorKind::Invalid, u"The text is empty"_s};
    const Error m_locked{ErrorKind::SecretStoreLocked, u"The keychain is locked"_s};

    static std::optional<ErrorKind> kindOf(const MessageObstacles &obstacles, NotificationId id);
};

std::optional<ErrorKind> TestMessageObstacles::kindOf(const MessageObstacles &obstacles,
                                                      NotificationId id)
{
    const auto error = obstacles.find(id);
    return error ? std::optional(error->kind()) : std::nullopt;
}

void TestMessageObstacles::knowsNone()
{
    const MessageObstacles obstacles;

    QCOMPARE(kindOf(obstacles, first), std::nullopt);
}

void TestMessageObstacles::keepsEachMessagesOwn()
{
    MessageObstacles obstacles;
    obstacles.noteOnText(first, m_empty);
    QCOMPARE(kindOf(obstacles, first), ErrorKind::Invalid);
    QCOMPARE(kindOf(obstacles, second), std::nullopt);

    obstacles.noteOnText(first, std::nullopt);

    QCOMPARE(kindOf(obstacles, first), std::nullopt);
}

void TestMessageObstacles::holdsTheChannelsAgainstEveryMessage()
{
    MessageObstacles obstacles;
    obstacles.noteOnText(first, m_empty);
    obstacles.noteOnChannel(m_locked);
    QCOMPARE(kindOf(obstacles, first), ErrorKind::Invalid);
    QCOMPARE(kindOf(obstacles, second), ErrorKind::SecretStoreLocked);

    obstacles.noteOnChannel(std::nullopt);

    QCOMPARE(kindOf(obstacles, first), ErrorKind::Invalid);
    QCOMPARE(kindOf(obstacles, second), std::nullopt);
}

void TestMessageObstacles::tellsOnlyWhatIsNew()
{
    MessageObstacles obstacles;
    const QSignalSpy changes(&obstacles, &MessageObstacles::changed);
    obstacles.noteOnText(first, std::nullopt);
    obstacles.noteOnChannel(std::nullopt);
    QCOMPARE(changes.count(), 0);

    obstacles.noteOnText(first, m_empty);
    obstacles.noteOnText(first, m_empty);
    QCOMPARE(changes.count(), 1);

    obstacles.noteOnChannel(m_locked);
    obstacles.noteOnChannel(m_locked);
    QCOMPARE(changes.count(), 2);

    obstacles.noteOnText(first, std::nullopt);
    obstacles.noteOnChannel(std::nullopt);
    QCOMPARE(changes.count(), 4);
}

void TestMessageObstacles::tellsThatAnotherReasonTookItsPlace_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");

    QTest::newRow("of another kind") << ErrorKind::SecretMissing << u"The keychain is locked"_s;
    QTest::newRow("in other words") << ErrorKind::SecretStoreLocked << u"The keychain asks"_s;
}

void TestMessageObstacles::tellsThatAnotherReasonTookItsPlace()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    MessageObstacles obstacles;
    obstacles.noteOnText(first, m_locked);
    obstacles.noteOnChannel(m_locked);
    const QSignalSpy changes(&obstacles, &MessageObstacles::changed);

    obstacles.noteOnText(first, Error(kind, detail));
    obstacles.noteOnChannel(Error(kind, detail));

    QCOMPARE(changes.count(), 2);
    QCOMPARE(obstacles.find(first)->detail(), detail);
    QCOMPARE(kindOf(obstacles, second), kind);
}

void TestMessageObstacles::clearsAll_data()
{
    QTest::addColumn<bool>("isOfTheChannel");

    QTest::newRow("of a message") << false;
    QTest::newRow("of the channel") << true;
}

void TestMessageObstacles::clearsAll()
{
    QFETCH(bool, isOfTheChannel);
    MessageObstacles obstacles;
    if (isOfTheChannel)
        obstacles.noteOnChannel(m_locked);
    else
        obstacles.noteOnText(first, m_empty);
    const QSignalSpy changes(&obstacles, &MessageObstacles::changed);

    obstacles.clear();

    QCOMPARE(changes.count(), 1);
    QCOMPARE(kindOf(obstacles, first), std::nullopt);
}

void TestMessageObstacles::tellsNothingWhenThereIsNothingToClear()
{
    MessageObstacles obstacles;
    const QSignalSpy changes(&obstacles, &MessageObstacles::changed);

    obstacles.clear();

    QCOMPARE(changes.count(), 0);
}

QTEST_GUILESS_MAIN(TestMessageObstacles)
#include "tst_messageobstacles.moc"

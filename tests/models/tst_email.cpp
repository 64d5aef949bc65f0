#include "models/domain/email.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestEmail : public QObject
{
    Q_OBJECT

private slots:
    void prefersTheBuyersOwn_data();
    void prefersTheBuyersOwn();
    void namesASubscription();
    void tellsEmailsFromOtherText_data();
    void tellsEmailsFromOtherText();
};

void TestEmail::prefersTheBuyersOwn_data()
{
    QTest::addColumn<QString>("buyer");
    QTest::addColumn<QString>("email");

    QTest::newRow("own") << u"anna@mail.example"_s << u"anna@mail.example"_s;
    QTest::newRow("own with blanks around") << u" anna@mail.example\n"_s << u"anna@mail.example"_s;
    QTest::newRow("none") << QString() << u"user_5000000001@veil.example"_s;
    QTest::newRow("blank") << u"  "_s << u"user_5000000001@veil.example"_s;
}

void TestEmail::prefersTheBuyersOwn()
{
    QFETCH(QString, buyer);

    QTEST(customerEmail(buyer, CustomerId{5'000'000'001}, u"veil.example"_s), "email");
}

void TestEmail::namesASubscription()
{
    QCOMPARE(subscriptionEmail(CustomerId{5'000'000'001}, SubscriptionId{7}, u"veil.example"_s),
             u"5000000001_subscription_7@veil.example"_s);
}

void TestEmail::tellsEmailsFromOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");

    QTest::newRow("usual") << u"anna.k+1@mail.example"_s << true;
    QTest::newRow("shortest") << u"a@b"_s << true;
    QTest::newRow("Cyrillic") << u"анна@пример.рф"_s << true;
    QTest::newRow("254 characters") << QString(252, u'a') + u"@b"_s << true;
    QTest::newRow("255 characters") << QString(253, u'a') + u"@b"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no at sign") << u"anna.example"_s << false;
    QTest::newRow("two at signs") << u"a@b@c.example"_s << false;
    QTest::newRow("nothing before the at sign") << u"@mail.example"_s << false;
    QTest::newRow("nothing after the at sign") << u"anna@"_s << false;
    QTest::newRow("blank inside") << u"an na@mail.example"_s << false;
    QTest::newRow("line break") << u"anna@mail.example\n"_s << false;
    QTest::newRow("control character") << u"an\x07na@mail.example"_s << false;
    QTest::newRow("right-to-left mark") << u"an\u200Fna@mail.example"_s << false;
}

void TestEmail::tellsEmailsFromOtherText()
{
    QFETCH(QString, text);

    QTEST(isEmail(text), "valid");
}

QTEST_APPLESS_MAIN(TestEmail)
#include "tst_email.moc"

#include "models/domain/link.h"
#include "models/domain/linkforms.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestLinkForms : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatConnectsToTheSamePlace_data();
    void offersWhatConnectsToTheSamePlace();
};

void TestLinkForms::offersWhatConnectsToTheSamePlace_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("shorter");

    const auto vless = u"vless://2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88@vpn.example:443"
                       "?encryption=none&security=tls&sni=vpn.example&type=tcp"_s;
    QTest::newRow("a name goes") << vless + u"#%D0%93%D0%B5%D1%80%D0%BC%D0%B0%D0%BD%D0%B8%D1%8F"_s
                                 << vless;
    QTest::newRow("without a name there is nothing to leave out") << vless << QString();
    QTest::newRow("shadowsocks") << u"ss://YWVzLTI1Ni1nY206cA@host.example:8388#Name"_s
                                 << u"ss://YWVzLTI1Ni1nY206cA@host.example:8388"_s;
    QTest::newRow("no link") << u"hello"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestLinkForms::offersWhatConnectsToTheSamePlace()
{
    QFETCH(QString, link);
    QFETCH(QString, shorter);

    const auto forms = linkForms(link);

    QCOMPARE(forms.front(), (LinkForm{LinkForm::Kind::Whole, link}));
    QCOMPARE(forms.size(), shorter.isEmpty() ? size_t(1) : size_t(2));
    if (shorter.isEmpty())
        return;
    QCOMPARE(forms.back(), (LinkForm{LinkForm::Kind::WithoutName, shorter}));
    auto whole = *parseLink(link);
    whole.name.clear();
    QCOMPARE(*parseLink(shorter), whole);
}

QTEST_APPLESS_MAIN(TestLinkForms)
#include "tst_linkforms.moc"

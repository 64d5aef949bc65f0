#include "ui/servers/serverdialog.h"
#include "ui/widgets/resources.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(VeilDesk::ServerDraft)
Q_DECLARE_METATYPE(VeilDesk::ConnectionTest)

namespace {

StageResult stage(ProbeStage which, std::optional<ErrorKind> failedWith = {})
{
    StageResult result;
    result.stage = which;
    result.ok = !failedWith;
    result.duration = 12ms;
    if (failedWith)
        result.error = Error(*failedWith, u"details"_s);
    return result;
}

ProbeReport untrustedReport()
{
    ProbeReport report;
    report.stages = {stage(ProbeStage::Dns), stage(ProbeStage::Tcp),
                     stage(ProbeStage::Tls, ErrorKind::Tls)};
    report.certificateSha256 = QByteArray(32, '\xab');
    return report;
}

Server storedServer()
{
    Server server;
    server.id = {7};
    server.name = u"Amsterdam"_s;
    server.apiUrl = u"https://vpn.example:8443/api"_s;
    server.country = u"NL"_s;
    server.maxKeys = 60;
    server.dialect = Dialect::Users;
    server.isDialectKnown = true;
    server.pin = QByteArray(32, 'p');
    return server;
}

} // namespace

class TestServerDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void namesWhatIsMissing();
    void proposesANameAndADomainFromTheAddress();
    void describesTheServerAsTyped();
    void showsStagesAsTheyCome();
    void sendsNothingToAnUntrustedCertificateBeforeConsent();
    void forgetsConsentWhenTheAddressChanges();
    void staysOpenWhenAddingFails();
    void explainsWhatItMadeOfAPastedAddress();
    void leavesTheApiKeyOfAStoredServerAlone();
    void savesADescriptionWithoutATest();
    void asksBeforeItTrustsAReplacedCertificate();
    void offersToSaveUntestedOnlyWhatChangesTheConnection();
    void reloadsAfterAConflictAndKeepsWhatWasTyped();

private:
    void fill();
    void edit();
    QPushButton *button(const QString &name) { return m_dialog->findChild<QPushButton *>(name); }
    QLineEdit *line(const QString &name) { return m_dialog->findChild<QLineEdit *>(name); }

    std::unique_ptr<ServerDialog> m_dialog;
};

void TestServerDialog::initTestCase()
{
    initResources();
    qRegisterMetaType<ServerDraft>("VeilDesk::ServerDraft");
    qRegisterMetaType<ConnectionTest>("VeilDesk::ConnectionTest");
}

void TestServerDialog::init()
{
    m_dialog = std::make_unique<ServerDialog>();
    m_dialog->show();
}

void TestServerDialog::fill()
{
    line(u"urlEdit"_s)->setText(u"vpn.example:8443/api"_s);
    line(u"apiKeyEdit"_s)->setText(u"sample-key"_s);
    line(u"nameEdit"_s)->setText(u"Amsterdam"_s);
}

void TestServerDialog::namesWhatIsMissing()
{
    QVERIFY(!button(u"addButton"_s)->isEnabled());

    fill();
    QVERIFY(button(u"addButton"_s)->isEnabled());
    QVERIFY(m_dialog->findChild<QLabel *>(u"problemLabel"_s)->text().isEmpty());

    line(u"apiKeyEdit"_s)->clear();
    QVERIFY(!button(u"addButton"_s)->isEnabled());
    QVERIFY(m_dialog->findChild<QLabel *>(u"problemLabel"_s)->text().contains(u"API key"_s));
}

void TestServerDialog::proposesANameAndADomainFromTheAddress()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    line(u"urlEdit"_s)->setFocus();
    QTest::keyClicks(line(u"urlEdit"_s), u"https://vpn.example:8443/api/keys"_s);
    QTest::keyClick(line(u"urlEdit"_s), Qt::Key_Tab);

    QCOMPARE(line(u"nameEdit"_s)->text(), u"vpn.example"_s);
    QCOMPARE(line(u"domainEdit"_s)->placeholderText(), u"vpn.example"_s);
}

void TestServerDialog::describesTheServerAsTyped()
{
    QSignalSpy adding(m_dialog.get(), &ServerDialog::addRequested);
    fill();
    line(u"countryEdit"_s)->setText(u" Netherlands "_s);
    m_dialog->findChild<QSpinBox *>(u"capacitySpin"_s)->setValue(0);
    m_dialog->findChild<QRadioButton *>(u"databaseRadio"_s)->setChecked(true);
    m_dialog->findChild<QComboBox *>(u"dialectCombo"_s)->setCurrentIndex(1);

    button(u"addButton"_s)->click();

    const auto draft = adding.takeFirst().first().value<ServerDraft>();
    QCOMPARE(draft.name, u"Amsterdam"_s);
    QCOMPARE(draft.apiKey, u"sample-key"_s);
    QCOMPARE(draft.country, u"Netherlands"_s);
    QVERIFY(!draft.maxKeys);
    QCOMPARE(draft.dialect, std::optional(Dialect::Users));
    QCOMPARE(draft.secretPlace, SecretPlace::Database);
    QVERIFY(draft.pin.isEmpty());
    QCOMPARE(draft.trust, TrustMode::RequireTrusted);
    QVERIFY(!button(u"addButton"_s)->isEnabled());
}

void TestServerDialog::showsStagesAsTheyCome()
{
    fill();
    button(u"testButton"_s)->click();

    m_dialog->showStage(stage(ProbeStage::Dns));
    m_dialog->showStage(stage(ProbeStage::Tcp, ErrorKind::Connection));

    const auto text = [this](const QString &name) {
        return m_dialog->findChild<QLabel *>(name + u"StageLabel"_s)->text();
    };
    QVERIFY(!text(u"dns"_s).isEmpty());
    QVERIFY(text(u"tcp"_s).contains(u"firewall"_s));
    QVERIFY(text(u"tls"_s).isEmpty());
}

void TestServerDialog::sendsNothingToAnUntrustedCertificateBeforeConsent()
{
    QSignalSpy testing(m_dialog.get(), &ServerDialog::testRequested);
    fill();
    button(u"testButton"_s)->click();
    QVERIFY(testing.takeFirst().first().value<ServerDraft>().pin.isEmpty());

    m_dialog->showReport(untrustedReport());

    auto *box = m_dialog->findChild<QGroupBox *>(u"certificateBox"_s);
    QVERIFY(box->isVisible());
    QVERIFY(box->findChild<QLabel *>(u"fingerprintLabel"_s)->text().startsWith(u"AB AB"_s));
    QVERIFY(!button(u"addButton"_s)->isEnabled());

    m_dialog->findChild<QCheckBox *>(u"acceptCertificateCheck"_s)->click();

    const auto draft = testing.takeFirst().first().value<ServerDraft>();
    QCOMPARE(draft.pin, QByteArray(32, '\xab'));
    QCOMPARE(draft.trust, TrustMode::RequireTrusted);
}

void TestServerDialog::forgetsConsentWhenTheAddressChanges()
{
    QSignalSpy testing(m_dialog.get(), &ServerDialog::testRequested);
    fill();
    button(u"testButton"_s)->click();
    m_dialog->showReport(untrustedReport());
    m_dialog->findChild<QCheckBox *>(u"acceptCertificateCheck"_s)->click();
    m_dialog->showReport(untrustedReport());

    line(u"urlEdit"_s)->setText(u"other.example"_s);
    QVERIFY(!m_dialog->findChild<QGroupBox *>(u"certificateBox"_s)->isVisible());
    button(u"testButton"_s)->click();

    QVERIFY(testing.last().first().value<ServerDraft>().pin.isEmpty());
}

void TestServerDialog::staysOpenWhenAddingFails()
{
    fill();
    button(u"addButton"_s)->click();

    m_dialog->showFailure(Error(ErrorKind::Unauthorized, u"401"_s));

    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->findChild<QWidget *>(u"messageBanner"_s)->isVisible());
    QVERIFY(button(u"addButton"_s)->isEnabled());
    QVERIFY(line(u"urlEdit"_s)->isEnabled());
}

void TestServerDialog::edit()
{
    m_dialog = std::make_unique<ServerDialog>(storedServer());
    m_dialog->show();
}

void TestServerDialog::explainsWhatItMadeOfAPastedAddress()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    line(u"urlEdit"_s)->setFocus();
    QTest::keyClicks(line(u"urlEdit"_s), u"vpn.example:8443/api/keys?key=sample-key"_s);
    QTest::keyClick(line(u"urlEdit"_s), Qt::Key_Tab);

    QCOMPARE(line(u"urlEdit"_s)->text(), u"https://vpn.example:8443"_s);
    QCOMPARE(line(u"apiKeyEdit"_s)->text(), u"sample-key"_s);
    const auto *hint = m_dialog->findChild<QLabel *>(u"addressHintLabel"_s);
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(u"https:// is assumed"_s));
    QVERIFY(hint->text().contains(u"moved to its field"_s));
    QVERIFY(!hint->text().contains(u"sample-key"_s));
}

void TestServerDialog::leavesTheApiKeyOfAStoredServerAlone()
{
    edit();
    QSignalSpy testing(m_dialog.get(), &ServerDialog::testRequested);

    QVERIFY(line(u"apiKeyEdit"_s)->text().isEmpty());
    QVERIFY(!line(u"apiKeyEdit"_s)->placeholderText().isEmpty());
    QCOMPARE(line(u"urlEdit"_s)->text(), storedServer().apiUrl);
    button(u"testButton"_s)->click();

    const auto draft = testing.takeFirst().first().value<ServerDraft>();
    QVERIFY(draft.apiKey.isEmpty());
    QVERIFY(!changesConnection(storedServer(), draft));
}

void TestServerDialog::savesADescriptionWithoutATest()
{
    edit();
    QSignalSpy saving(m_dialog.get(), &ServerDialog::saveRequested);
    line(u"nameEdit"_s)->setText(u"Rotterdam"_s);

    button(u"saveButton"_s)->click();

    auto expected = storedServer();
    expected.name = u"Rotterdam"_s;
    const auto draft = saving.first().first().value<ServerDraft>();
    QCOMPARE(withDraft(storedServer(), draft), expected);
    QVERIFY(m_dialog->findChild<QLabel *>(u"dnsStageLabel"_s)->text().isEmpty());
}

void TestServerDialog::asksBeforeItTrustsAReplacedCertificate()
{
    edit();
    QSignalSpy testing(m_dialog.get(), &ServerDialog::testRequested);
    button(u"testButton"_s)->click();
    auto report = untrustedReport();
    report.stages.back() = stage(ProbeStage::Pin, ErrorKind::PinMismatch);

    m_dialog->showReport(report);

    auto *box = m_dialog->findChild<QGroupBox *>(u"certificateBox"_s);
    QVERIFY(box->isVisible());
    QVERIFY(box->title().contains(u"another certificate"_s));
    QVERIFY(!button(u"saveButton"_s)->isEnabled());
    m_dialog->findChild<QCheckBox *>(u"acceptCertificateCheck"_s)->click();
    QCOMPARE(testing.last().first().value<ServerDraft>().pin, QByteArray(32, '\xab'));
}

void TestServerDialog::offersToSaveUntestedOnlyWhatChangesTheConnection()
{
    edit();
    QSignalSpy saving(m_dialog.get(), &ServerDialog::saveRequested);
    auto *untested = m_dialog->findChild<QCheckBox *>(u"untestedCheck"_s);
    line(u"countryEdit"_s)->setText(u"DE"_s);
    QVERIFY(!untested->isVisible());

    line(u"urlEdit"_s)->setText(u"https://new.example"_s);
    QVERIFY(untested->isVisible());
    button(u"saveButton"_s)->click();
    m_dialog->showFailure(Error(ErrorKind::Connection, u"refused"_s));
    untested->click();
    button(u"saveButton"_s)->click();

    QCOMPARE(saving.first().at(1).value<ConnectionTest>(), ConnectionTest::Run);
    QCOMPARE(saving.last().at(1).value<ConnectionTest>(), ConnectionTest::Skip);
    QVERIFY(saving.last().first().value<ServerDraft>().pin.isEmpty());
}

void TestServerDialog::reloadsAfterAConflictAndKeepsWhatWasTyped()
{
    edit();
    const QSignalSpy reloading(m_dialog.get(), &ServerDialog::reloadRequested);
    line(u"nameEdit"_s)->setText(u"Mine"_s);
    button(u"saveButton"_s)->click();
    QVERIFY(!button(u"reloadButton"_s)->isVisible());

    m_dialog->showFailure(Error(ErrorKind::Conflict, u"changed"_s));
    button(u"reloadButton"_s)->click();
    QCOMPARE(reloading.count(), 1);
    auto now = storedServer();
    now.name = u"Theirs"_s;
    now.country = u"DE"_s;
    m_dialog->showReloaded(now);

    QCOMPARE(line(u"nameEdit"_s)->text(), u"Mine"_s);
    QCOMPARE(line(u"countryEdit"_s)->text(), u"DE"_s);
    QCOMPARE(m_dialog->original(), std::optional(now));
    QVERIFY(!button(u"reloadButton"_s)->isVisible());
}

QTEST_MAIN(TestServerDialog)
#include "tst_serverdialog.moc"

#include "models/domain/qrcode.h"
#include "tests/ui/issuesamples.h"
#include "tests/ui/zbar.h"
#include "ui/issue/keycard.h"
#include "ui/issue/keysharedialog.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestKeyCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void hidesTheLinkUntilItIsRevealed();
    void hidesTheNextKeyAgain();
    void copiesAndSaysSo();
    void savesAReadablePicture_data();
    void savesAReadablePicture();
    void saysThatAPictureCouldNotBeSaved();
    void advisesWhenTheCodeIsDense();
    void offersTheLinkWhenItIsTooLongForACode();
    void showsWhatToKnowAboutTheKey();
    void sharesAnExistingKey();
    void saysWhyALinkIsNotHandedOut();

private:
    template <typename Type = QLabel>
    Type *child(const QString &name) const
    {
        auto *found = m_card->findChild<Type *>(name);
        Q_ASSERT(found);
        return found;
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
    }
    void saveTo(const QString &file)
    {
        click(u"saveImageButton"_s);
        auto *dialog = m_card->findChild<QFileDialog *>(u"saveImageDialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(file);
        dialog->close();
    }

    KeyShare m_key;
    std::unique_ptr<KeyCard> m_card;
};

void TestKeyCard::initTestCase()
{
    initResources();
}

void TestKeyCard::init()
{
    m_key = {};
    m_key.serverName = u"Amsterdam 1"_s;
    m_key.email = u"ivan@example.com"_s;
    m_key.link = IssueSamples::link(u"Amsterdam"_s);
    m_key.expiresAt = IssueSamples::now + std::chrono::days(30);
    m_card = std::make_unique<KeyCard>();
    m_card->showKey(m_key, IssueSamples::now);
    m_card->show();
}

void TestKeyCard::cleanup()
{
    m_card.reset();
}

void TestKeyCard::hidesTheLinkUntilItIsRevealed()
{
    auto *field = child<QLineEdit>(u"maskedField"_s);
    QVERIFY(!field->text().contains(u"vless"_s));
    QCOMPARE(field->text(), QString(24, u'•'));
    QCOMPARE(field->accessibleName(), u"Link, hidden"_s);

    click(u"revealButton"_s);
    QCOMPARE(field->text(), m_key.link);

    click(u"revealButton"_s);
    QVERIFY(!field->text().contains(u"vless"_s));
}

void TestKeyCard::hidesTheNextKeyAgain()
{
    click(u"revealButton"_s);
    auto next = m_key;
    next.link = IssueSamples::link(u"Berlin"_s);

    m_card->showKey(next, IssueSamples::now);

    QCOMPARE(child<QLineEdit>(u"maskedField"_s)->text(), QString(24, u'•'));
}

void TestKeyCard::copiesAndSaysSo()
{
    QGuiApplication::clipboard()->clear();

    click(u"copyButton"_s);

    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);
    QCOMPARE(child(u"keyFeedbackLabel"_s)->text(), u"Copied."_s);
}

void TestKeyCard::savesAReadablePicture_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("in the light theme") << false;
    QTest::newRow("in the dark theme") << true;
}

void TestKeyCard::savesAReadablePicture()
{
    QFETCH(bool, dark);
    Theme::apply(*qApp, dark);
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"code.png"_s);

    saveTo(file);

    const QImage image(file);
    QVERIFY(!image.isNull());
    QVERIFY(!image.hasAlphaChannel());
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(image.width() >= 8 * (encodeQrCode(m_key.link)->size + 8));
    QCOMPARE(child(u"keyFeedbackLabel"_s)->text(), u"Saved to %1."_s.arg(file));
    if (!Zbar::isInstalled())
        QSKIP("zbarimg is not installed");
    QCOMPARE(Zbar::decodeFile(file), m_key.link);
}

void TestKeyCard::saysThatAPictureCouldNotBeSaved()
{
    saveTo(u"/nowhere/at/all/code.png"_s);

    QVERIFY(child(u"keyFeedbackLabel"_s)->text().startsWith(u"The image could not be saved"_s));
}

void TestKeyCard::advisesWhenTheCodeIsDense()
{
    QVERIFY(child(u"keyAdviceLabel"_s)->isHidden());

    m_key.link += QString(1200, u'x');
    m_card->showKey(m_key, IssueSamples::now);

    QVERIFY(child(u"keyAdviceLabel"_s)->isVisible());
    QVERIFY(child<QPushButton>(u"saveImageButton"_s)->isEnabled());
}

void TestKeyCard::offersTheLinkWhenItIsTooLongForACode()
{
    m_key.link += QString(4000, u'x');

    m_card->showKey(m_key, IssueSamples::now);

    QVERIFY(child(u"noCodeLabel"_s)->isVisible());
    QVERIFY(!child<QPushButton>(u"saveImageButton"_s)->isEnabled());
    QVERIFY(child<QPushButton>(u"copyButton"_s)->isEnabled());
}

void TestKeyCard::showsWhatToKnowAboutTheKey()
{
    m_key.isPersisted = false;
    m_key.warnings = {u"The certificate ends soon"_s};

    m_card->showKey(m_key, IssueSamples::now);

    const auto warnings = child(u"keyWarningsLabel"_s)->text();
    QVERIFY(warnings.startsWith(u"The server did not save this key"_s));
    QVERIFY(warnings.endsWith(u"The certificate ends soon"_s));
    QCOMPARE(child(u"keyEmailLabel"_s)->text(), u"ivan@example.com"_s);
    QVERIFY(child(u"keyExpiryLabel"_s)->text().contains(u"30 day"_s));
}

void TestKeyCard::sharesAnExistingKey()
{
    KeyShareDialog dialog;
    dialog.show();
    QVERIFY(dialog.findChild<KeyCard *>()->isHidden());

    dialog.showKey(m_key, IssueSamples::now);

    QVERIFY(dialog.findChild<KeyCard *>()->isVisible());
    QVERIFY(dialog.windowTitle().contains(u"Amsterdam 1"_s));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestKeyCard::saysWhyALinkIsNotHandedOut()
{
    KeyShareDialog dialog;
    dialog.show();

    dialog.showError(Error(ErrorKind::Malformed, u"The link has no host"_s));

    QVERIFY(dialog.findChild<QLabel *>(u"bannerTitleLabel"_s)->isVisible());
    QVERIFY(dialog.findChild<KeyCard *>()->isHidden());
}

QTEST_MAIN(TestKeyCard)
#include "tst_keycard.moc"

#include "models/domain/qrcode.h"
#include "tests/support/childof.h"
#include "tests/ui/issuesamples.h"
#include "tests/ui/sharesamples.h"
#include "tests/ui/zbar.h"
#include "ui/share/keycard.h"
#include "ui/share/keysharedialog.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
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
    void copiesForATime();
    void leavesWhatOthersCopied();
    void clearsTheClipboardAtTheEnd();
    void keepsTheClipboardWhenAskedTo();
    void offersTheLinkWithoutItsName();
    void hasNoChoiceOfFormsWithoutAName();
    void copiesAnInvitation_data();
    void copiesAnInvitation();
    void printsAPage();
    void savesADrawing();
    void savesAReadablePicture_data();
    void savesAReadablePicture();
    void saysThatAPictureCouldNotBeSaved();
    void showsNoCodeThatIsTooDense_data();
    void showsNoCodeThatIsTooDense();
    void advisesTheShorterForm();
    void showsWhatToKnowAboutTheKey();
    void sharesAnExistingKey();
    void saysWhyALinkIsNotHandedOut();
    void saysWhatToDoWithoutAServer();

private:
    template <typename Type = QLabel>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_card.get(), name);
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
    }
    void saveTo(const QString &file, const QString &button = u"saveImageButton"_s)
    {
        click(button);
        auto *dialog = m_card->findChild<QFileDialog *>(u"saveImageDialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(file);
        dialog->close();
    }

    KeyShare m_key;
    std::unique_ptr<ShareSamples> m_sharing;
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
    m_sharing = std::make_unique<ShareSamples>();
    m_card = std::make_unique<KeyCard>(m_sharing->context());
    m_card->showKey(m_key, IssueSamples::now);
    m_card->show();
}

void TestKeyCard::cleanup()
{
    m_card.reset();
    m_sharing.reset();
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

void TestKeyCard::copiesForATime()
{
    m_sharing->lifetime = std::chrono::seconds(1);

    click(u"copyButton"_s);

    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);
    QCOMPARE(child(u"keyFeedbackLabel"_s)->text(), u"The link is on the clipboard."_s);
    QCOMPARE(child(u"clipboardNote"_s)->text(), u"The clipboard is cleared in 1 second(s)."_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(child(u"clipboardNote"_s)->text(), u"The clipboard was cleared."_s);
}

void TestKeyCard::leavesWhatOthersCopied()
{
    m_sharing->lifetime = std::chrono::seconds(1);
    click(u"copyButton"_s);

    QGuiApplication::clipboard()->setText(u"a shopping list"_s);

    QTRY_VERIFY(child(u"clipboardNote"_s)->text().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a shopping list"_s);
    m_card.reset();
    m_sharing.reset();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a shopping list"_s);
}

void TestKeyCard::clearsTheClipboardAtTheEnd()
{
    click(u"copyButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);

    m_card.reset();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);
    m_sharing.reset();

    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestKeyCard::keepsTheClipboardWhenAskedTo()
{
    m_sharing->lifetime = std::chrono::seconds(0);

    click(u"copyButton"_s);

    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);
    QVERIFY(child(u"clipboardNote"_s)->text().isEmpty());
}

void TestKeyCard::offersTheLinkWithoutItsName()
{
    auto *forms = child<QComboBox>(u"formCombo"_s);
    QCOMPARE(forms->count(), 2);
    click(u"revealButton"_s);

    forms->setCurrentIndex(1);

    QCOMPARE(child<QLineEdit>(u"maskedField"_s)->text(), QString(24, u'•'));
    click(u"copyButton"_s);
    const auto nameless = m_key.link.section(u'#', 0, 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), nameless);
    if (!Zbar::isInstalled())
        QSKIP("zbarimg is not installed");
    QCOMPARE(Zbar::decode(m_card->grab().toImage()), nameless);
}

void TestKeyCard::hasNoChoiceOfFormsWithoutAName()
{
    m_key.link = m_key.link.section(u'#', 0, 0);

    m_card->showKey(m_key, IssueSamples::now);

    QVERIFY(child<QComboBox>(u"formCombo"_s)->isHidden());
    click(u"copyButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_key.link);
}

void TestKeyCard::copiesAnInvitation_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<QString>("edited");

    QTest::newRow("in Russian") << u"ru"_s << u"Здравствуйте, Мария!"_s << QString();
    QTest::newRow("in English") << u"en"_s << u"Hello Мария,"_s << QString();
    QTest::newRow("as it was edited") << u"en"_s << u"Dear Мария:"_s << u"Dear {name}: {link}"_s;
}

void TestKeyCard::copiesAnInvitation()
{
    QFETCH(QString, language);
    QFETCH(QString, greeting);
    QFETCH(QString, edited);
    m_key.customerName = u"Мария"_s;
    m_card->showKey(m_key, IssueSamples::now);
    if (!edited.isEmpty())
        m_sharing->preferences.setInvitation(QLocale::English, edited);

    child<QAction>(u"copyInvitation-"_s + language)->trigger();

    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(greeting), qUtf8Printable(text));
    QVERIFY(text.contains(m_key.link));
}

void TestKeyCard::printsAPage()
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"key.pdf"_s));
    click(u"printButton"_s);
    auto *dialog = child<QPrintDialog>(u"printDialog"_s);

    emit dialog->accepted(&printer);

    QCOMPARE(child(u"keyFeedbackLabel"_s)->text(), u"Sent to the printer."_s);
    QFile page(printer.outputFileName());
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().startsWith("%PDF-"));
    dialog->close();
}

void TestKeyCard::savesADrawing()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"code.svg"_s);

    saveTo(file, u"saveDrawingButton"_s);

    QVERIFY(child(u"keyFeedbackLabel"_s)->text().startsWith(u"Saved to %1."_s.arg(file)));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(file) & others));
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
    QVERIFY(child(u"keyFeedbackLabel"_s)->text().startsWith(u"Saved to %1."_s.arg(file)));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(file) & others));
    if (!Zbar::isInstalled())
        QSKIP("zbarimg is not installed");
    QCOMPARE(Zbar::decodeFile(file), m_key.link);
}

void TestKeyCard::saysThatAPictureCouldNotBeSaved()
{
    saveTo(u"/nowhere/at/all/code.png"_s);

    QVERIFY(child(u"keyFeedbackLabel"_s)->text().startsWith(u"The QR code could not be saved"_s));
}

void TestKeyCard::showsNoCodeThatIsTooDense_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("hasCode");
    QTest::newRow("the most that phones read") << QrLimits::MostReadableBytes << true;
    QTest::newRow("a byte more") << QrLimits::MostReadableBytes + 1 << false;
    QTest::newRow("more than any code holds") << 4000 << false;
}

void TestKeyCard::showsNoCodeThatIsTooDense()
{
    QFETCH(int, bytes);
    QFETCH(bool, hasCode);
    m_key.link = u"vless://"_s.leftJustified(bytes, u'x');

    m_card->showKey(m_key, IssueSamples::now);

    QCOMPARE(child<QWidget>(u"qrCode"_s)->isVisible(), hasCode);
    QCOMPARE(child(u"noCodeLabel"_s)->isVisible(), !hasCode);
    for (const auto &button : {u"saveImageButton"_s, u"saveDrawingButton"_s, u"printButton"_s})
        QCOMPARE(child<QPushButton>(button)->isEnabled(), hasCode);
    QVERIFY(child<QPushButton>(u"copyButton"_s)->isEnabled());
}

void TestKeyCard::advisesTheShorterForm()
{
    m_key.link += QString(1200, u'x');

    m_card->showKey(m_key, IssueSamples::now);

    QCOMPARE(child(u"noCodeLabel"_s)->text(), u"Too dense for a QR code"_s);
    QVERIFY(child(u"keyAdviceLabel"_s)->text().contains(u"shorter form"_s));
    child<QComboBox>(u"formCombo"_s)->setCurrentIndex(1);
    QVERIFY(child<QWidget>(u"qrCode"_s)->isVisible());
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
    KeyShareDialog dialog(m_sharing->context());
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
    KeyShareDialog dialog(m_sharing->context());
    dialog.show();

    dialog.showError(Error(ErrorKind::Malformed, u"The link has no host"_s));

    const auto *title = dialog.findChild<QLabel *>(u"bannerTitleLabel"_s);
    QVERIFY(title->isVisible());
    QCOMPARE(title->text(), u"The link cannot be handed out"_s);
    QVERIFY(dialog.findChild<KeyCard *>()->isHidden());

    dialog.showError(Error(ErrorKind::NotFound, u"Key 9 not found"_s));
    QVERIFY2(title->text().endsWith(u"the key is not in the database any more"_s),
             qPrintable(title->text()));
}

void TestKeyCard::saysWhatToDoWithoutAServer()
{
    KeyShareDialog dialog(m_sharing->context());

    dialog.showError(Error(ErrorKind::ServerMissing, u"The key belongs to no server"_s));

    QCOMPARE(dialog.findChild<QLabel *>(u"bannerTitleLabel"_s)->text(), u"There is no link"_s);
    const auto text = dialog.findChild<QLabel *>(u"bannerTextLabel"_s)->text();
    QVERIFY2(text.startsWith(u"The key's server is not in the database."_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"Issue a new key."_s), qPrintable(text));
}

QTEST_MAIN(TestKeyCard)
#include "tst_keycard.moc"

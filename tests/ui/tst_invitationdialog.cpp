#include "models/domain/invitation.h"
#include "models/settings/windowsettings.h"
#include "tests/support/childof.h"
#include "ui/share/invitationdialog.h"
#include "ui/widgets/resources.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestInvitationDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void previewsWhileOneTypes();
    void refusesWhatStandsForNothing();
    void insertsPlaceholders();
    void keepsTheTextsOfBothLanguages();
    void forgetsWhatIsCancelled();
    void bringsBackItsOwnText();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_dialog.get(), name);
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
    }
    void type(const QString &text) const
    {
        auto *edit = child<QPlainTextEdit>(u"invitationEdit"_s);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(QLocale::Language language) const
    {
        auto *combo = child<QComboBox>(u"invitationCombo"_s);
        combo->setCurrentIndex(combo->findText(languageName(language)));
    }
    [[nodiscard]] QString preview() const
    {
        return child<QPlainTextEdit>(u"invitationPreview"_s)->toPlainText();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<InvitationDialog> m_dialog;
};

void TestInvitationDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_dialog = std::make_unique<InvitationDialog>(*m_preferences);
    m_dialog->show();
    choose(QLocale::English);
}

void TestInvitationDialog::previewsWhileOneTypes()
{
    QVERIFY(preview().startsWith(u"Hello Maria,"_s));

    type(u"For {name}: {link}"_s);

    QCOMPARE(preview(), u"For Maria: vless://…"_s);
}

void TestInvitationDialog::refusesWhatStandsForNothing()
{
    auto *problem = child<QLabel>(u"invitationProblemLabel"_s);
    QVERIFY(problem->text().isEmpty());

    type(u"For {price}"_s);

    QVERIFY(problem->text().startsWith(u"{price} stands for nothing."_s));
    QVERIFY(!child<QPushButton>(u"saveButton"_s)->isEnabled());
    QVERIFY(preview().isEmpty());

    type(u"For {name}"_s);

    QVERIFY(problem->text().isEmpty());
    QVERIFY(child<QPushButton>(u"saveButton"_s)->isEnabled());
}

void TestInvitationDialog::insertsPlaceholders()
{
    type(u"To "_s);

    click(u"insert-server"_s);

    QCOMPARE(child<QPlainTextEdit>(u"invitationEdit"_s)->toPlainText(), u"To {server}"_s);
}

void TestInvitationDialog::keepsTheTextsOfBothLanguages()
{
    type(u"In English"_s);
    choose(QLocale::Russian);
    child<QPlainTextEdit>(u"invitationEdit"_s)->setPlainText(u"По-русски"_s);

    click(u"saveButton"_s);

    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_preferences->invitation(QLocale::English), u"In English"_s);
    QCOMPARE(m_preferences->invitation(QLocale::Russian), u"По-русски"_s);
}

void TestInvitationDialog::forgetsWhatIsCancelled()
{
    type(u"In English"_s);

    m_dialog->reject();

    QCOMPARE(m_preferences->invitation(QLocale::English), defaultInvitation(QLocale::English));
}

void TestInvitationDialog::bringsBackItsOwnText()
{
    QVERIFY(!child<QPushButton>(u"resetButton"_s)->isEnabled());
    type(u"In English"_s);

    click(u"resetButton"_s);

    QCOMPARE(child<QPlainTextEdit>(u"invitationEdit"_s)->toPlainText(),
             defaultInvitation(QLocale::English));
    QVERIFY(!child<QPushButton>(u"resetButton"_s)->isEnabled());
}

QTEST_MAIN(TestInvitationDialog)
#include "tst_invitationdialog.moc"

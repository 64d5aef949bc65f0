#include "models/settings/settings.h"
#include "tests/support/childof.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

void turnWheelUp(QWidget *widget)
{
    constexpr QPoint oneNotch(0, 120);
    const auto center = widget->rect().center();
    QWheelEvent event(center, widget->mapToGlobal(center), {}, oneNotch, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void showsWhatIsStored();
    void savesOnlyWhatWasEdited();
    void savesByItsShortcut();
    void marksWhatIsChangedInEveryTheme();
    void saysWhatIsAllowedWhileOneTypes();
    void takesADecimalComma();
    void revertsToWhatIsStored();
    void resetsOneSetting();
    void resetsAllOnceConfirmed();
    void searchesNamesAndExplanations();
    void keepsUnsavedEditsForTheNextStart();
    void keepsEditsWhenTheFileChanges();
    void changesLanguageAndThemeAtOnce();
    void theWheelChangesOnlyTheFocusedEditor_data();
    void theWheelChangesOnlyTheFocusedEditor();
    void showsTheDatabase();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void type(const QString &editor, const QString &text) const
    {
        child<QLineEdit>(editor)->clear();
        QTest::keyClicks(child<QLineEdit>(editor), text);
    }
    static SettingsPage::Texts stored();

    std::unique_ptr<SettingsPage> m_page;
};

SettingsPage::Texts TestSettingsPage::stored()
{
    SettingsPage::Texts texts;
    for (const auto &entry : settingEntries())
        texts.insert(entry.key, entry.defaultText);
    texts[u"retry.delay"_s] = u"7"_s;
    texts[u"policy.mode"_s] = u"strict"_s;
    return texts;
}

void TestSettingsPage::init()
{
    m_page = std::make_unique<SettingsPage>();
    m_page->showStored(stored());
    m_page->resize(1000, 700);
    m_page->show();
}

void TestSettingsPage::showsWhatIsStored()
{
    QCOMPARE(child<QLineEdit>(u"retry.delayEditor"_s)->text(), u"7"_s);
    QCOMPARE(child<QComboBox>(u"policy.modeEditor"_s)->currentData().toString(), u"strict"_s);
    QVERIFY(child<QCheckBox>(u"verify.read_backEditor"_s)->isChecked());
    QVERIFY(child<QWidget>(u"unsavedBar"_s)->isHidden());
}

void TestSettingsPage::savesOnlyWhatWasEdited()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    type(u"retry.capEditor"_s, u"45"_s);
    child<QCheckBox>(u"verify.read_backEditor"_s)->click();
    QVERIFY(child<QWidget>(u"unsavedBar"_s)->isVisible());
    QCOMPARE(child<QLabel>(u"unsavedLabel"_s)->text(), u"2 change(s) not saved"_s);

    child<QPushButton>(u"saveButton"_s)->click();

    QCOMPARE(saved.takeFirst().first().value<SettingsPage::Texts>(),
             (SettingsPage::Texts{{u"retry.cap"_s, u"45"_s}, {u"verify.read_back"_s, u"false"_s}}));
}

void TestSettingsPage::savesByItsShortcut()
{
    const QKeySequence keys(QKeySequence::Save);
    QCOMPARE(child<QAction>(u"saveSettingsAction"_s)->shortcut(), keys);
    QVERIFY(child<QPushButton>(u"saveButton"_s)
                ->toolTip()
                .contains(keys.toString(QKeySequence::NativeText)));
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *editor = child<QLineEdit>(u"retry.capEditor"_s);
    QTest::keySequence(editor, QKeySequence::Save);
    QCOMPARE(saved.count(), 0);

    type(u"retry.capEditor"_s, u"45"_s);
    QTest::keySequence(editor, QKeySequence::Save);

    QCOMPARE(saved.takeFirst().first().value<SettingsPage::Texts>(),
             (SettingsPage::Texts{{u"retry.cap"_s, u"45"_s}}));
}

void TestSettingsPage::marksWhatIsChangedInEveryTheme()
{
    Theme::apply(*qApp, false);
    const auto *changed = child<QLabel>(u"retry.capLabel"_s);
    type(u"retry.capEditor"_s, u"45"_s);
    QVERIFY(changed->font().bold());

    Theme::apply(*qApp, true);

    QVERIFY(changed->font().bold());
    QVERIFY(!child<QLabel>(u"retry.delayLabel"_s)->font().bold());
    child<QPushButton>(u"revertButton"_s)->click();
    QVERIFY(!changed->font().bold());
}

void TestSettingsPage::saysWhatIsAllowedWhileOneTypes()
{
    auto *problem = child<QLabel>(u"retry.max_attemptsProblem"_s);
    QVERIFY(problem->isHidden());

    type(u"retry.max_attemptsEditor"_s, u"0"_s);

    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), u"A whole number from 1 to 100 is allowed."_s);
    QVERIFY(!child<QPushButton>(u"saveButton"_s)->isEnabled());
    type(u"retry.max_attemptsEditor"_s, u"9"_s);
    QVERIFY(problem->isHidden());
    QVERIFY(child<QPushButton>(u"saveButton"_s)->isEnabled());
}

void TestSettingsPage::takesADecimalComma()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    type(u"retry.delayEditor"_s, u"2,5"_s);

    child<QPushButton>(u"saveButton"_s)->click();

    QCOMPARE(saved.takeFirst().first().value<SettingsPage::Texts>().value(u"retry.delay"_s),
             u"2.5"_s);
}

void TestSettingsPage::revertsToWhatIsStored()
{
    type(u"retry.delayEditor"_s, u"nonsense"_s);
    child<QComboBox>(u"policy.modeEditor"_s)->setCurrentIndex(0);

    child<QPushButton>(u"revertButton"_s)->click();

    showsWhatIsStored();
}

void TestSettingsPage::resetsOneSetting()
{
    auto *reset = child<QToolButton>(u"retry.delayReset"_s);
    QVERIFY(reset->isVisible());
    QVERIFY(child<QToolButton>(u"retry.capReset"_s)->isHidden());

    reset->click();

    QCOMPARE(child<QLineEdit>(u"retry.delayEditor"_s)->text(), u"2.0"_s);
    QVERIFY(reset->isHidden());
}

void TestSettingsPage::resetsAllOnceConfirmed()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    child<QAction>(u"resetAllSettingsAction"_s)->trigger();
    auto *dialog = child<QDialog>(u"confirmDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"Reset 2 setting(s)?"_s);
    QCOMPARE(saved.count(), 0);

    dialog->findChild<QPushButton *>(u"confirmButton"_s)->click();

    QCOMPARE(saved.takeFirst().first().value<SettingsPage::Texts>(),
             (SettingsPage::Texts{{u"retry.delay"_s, u"2.0"_s}, {u"policy.mode"_s, u"soft"_s}}));
}

void TestSettingsPage::searchesNamesAndExplanations()
{
    type(u"searchEdit"_s, u"longest WAIT"_s);
    QVERIFY(child<QWidget>(u"retry.capRow"_s)->isVisible());
    QVERIFY(child<QWidget>(u"retry.delayRow"_s)->isHidden());
    QVERIFY(child<QWidget>(u"databaseBox"_s)->isHidden());

    type(u"searchEdit"_s, u"no such thing"_s);
    QVERIFY(child<QWidget>(u"settingsNoHitsState"_s)->isVisible());
    child<QPushButton>(u"clearSearchButton"_s)->click();

    QVERIFY(child<QWidget>(u"retry.delayRow"_s)->isVisible());
    QVERIFY(child<QWidget>(u"databaseBox"_s)->isVisible());
}

void TestSettingsPage::keepsUnsavedEditsForTheNextStart()
{
    type(u"retry.capEditor"_s, u"45"_s);
    const auto state = m_page->saveState();

    SettingsPage next;
    next.showStored(stored());
    next.restoreState(state);

    QCOMPARE(next.findChild<QLineEdit *>(u"retry.capEditor"_s)->text(), u"45"_s);
    QVERIFY(!next.findChild<QWidget *>(u"unsavedBar"_s)->isHidden());
}

void TestSettingsPage::keepsEditsWhenTheFileChanges()
{
    type(u"retry.capEditor"_s, u"45"_s);
    auto texts = stored();
    texts[u"retry.cap"_s] = u"10"_s;
    texts[u"retry.delay"_s] = u"3"_s;

    m_page->showStored(texts);

    QCOMPARE(child<QLineEdit>(u"retry.capEditor"_s)->text(), u"45"_s);
    QCOMPARE(child<QLineEdit>(u"retry.delayEditor"_s)->text(), u"3"_s);
}

void TestSettingsPage::changesLanguageAndThemeAtOnce()
{
    QSignalSpy language(m_page.get(), &SettingsPage::languageRequested);
    QSignalSpy theme(m_page.get(), &SettingsPage::themeRequested);
    m_page->showChoices(u"en"_s, u"light"_s);
    QCOMPARE(child<QComboBox>(u"themeCombo"_s)->currentText(), u"Light"_s);

    QTest::keyClick(child<QComboBox>(u"languageCombo"_s), Qt::Key_Down);
    QTest::keyClick(child<QComboBox>(u"themeCombo"_s), Qt::Key_Down);

    QCOMPARE(language.takeFirst().first().toString(), u"ru"_s);
    QCOMPARE(theme.takeFirst().first().toString(), u"dark"_s);
}

void TestSettingsPage::theWheelChangesOnlyTheFocusedEditor_data()
{
    QTest::addColumn<QString>("editor");
    QTest::newRow("a setting") << u"policy.modeEditor"_s;
    QTest::newRow("the language") << u"languageCombo"_s;
    QTest::newRow("the theme") << u"themeCombo"_s;
}

void TestSettingsPage::theWheelChangesOnlyTheFocusedEditor()
{
    QFETCH(const QString, editor);
    m_page->showChoices(u"ru"_s, u"dark"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    child<QLineEdit>(u"searchEdit"_s)->setFocus();
    auto *combo = child<QComboBox>(editor);
    const int last = combo->count() - 1;
    QCOMPARE(combo->currentIndex(), last);

    turnWheelUp(combo);
    QCOMPARE(combo->currentIndex(), last);
    QVERIFY(!combo->hasFocus());

    combo->setFocus();
    turnWheelUp(combo);
    QCOMPARE(combo->currentIndex(), last - 1);
}

void TestSettingsPage::showsTheDatabase()
{
    m_page->showDatabase({u"bot.db"_s, 3'000'000, true, true, false, false});

    QCOMPARE(child<QLabel>(u"databasePathText"_s)->text(), u"bot.db"_s);
    QVERIFY(child<QLabel>(u"databaseSizeText"_s)->text().startsWith(u"2.86"_s));
    QVERIFY(child<QLabel>(u"databaseShapeText"_s)->text().startsWith(u"Subscriptions. No pay"_s));
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"

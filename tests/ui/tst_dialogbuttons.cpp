#include "tests/ui/screens.h"
#include "ui/widgets/resources.h"

#include <QDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

using Buttons = QList<QPushButton *>;

std::vector<Screen> allDialogs(WindowSettings &preferences)
{
    std::vector<Screen> dialogs;
    for (auto &&group : {dialogScreens(), bulkScreens(), issueScreens(), shareScreens(),
                         paymentScreens(), subscriptionScreens(), dossierScreens()}) {
        for (const auto &screen : group) {
            if (qobject_cast<QDialog *>(screen.create(preferences).get()))
                dialogs.push_back(screen);
        }
    }
    return dialogs;
}

/// The dialog's buttons that the keyboard reaches, freed of what they would do.
Buttons reachableButtons(const QWidget &dialog)
{
    Buttons buttons;
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        button->setEnabled(true);
        QObject::disconnect(button, &QPushButton::pressed, nullptr, nullptr);
        QObject::disconnect(button, &QPushButton::clicked, nullptr, nullptr);
        // It stays disabled inside of what is.
        if (button->window() == &dialog && button->isVisible() && button->isEnabled()
            && button->focusPolicy() != Qt::NoFocus)
            buttons += button;
    }
    return buttons;
}

} // namespace

/// What the keyboard does to the buttons of every dialog.
class TestDialogButtons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void enterClicksTheFocusedButton_data();
    void enterClicksTheFocusedButton();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::vector<Screen> m_dialogs;
};

void TestDialogButtons::initTestCase()
{
    initResources();
    m_preferences = std::make_unique<WindowSettings>(m_folder.filePath(u"window.ini"_s));
    m_dialogs = allDialogs(*m_preferences);
}

void TestDialogButtons::enterClicksTheFocusedButton_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < static_cast<int>(m_dialogs.size()); ++number)
        QTest::newRow(qPrintable(m_dialogs[static_cast<size_t>(number)].name)) << number;
}

void TestDialogButtons::enterClicksTheFocusedButton()
{
    QFETCH(const int, number);
    const auto dialog = m_dialogs[static_cast<size_t>(number)].create(*m_preferences);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    const auto buttons = reachableButtons(*dialog);
    Buttons clicked;
    for (auto *button : buttons)
        connect(button, &QPushButton::clicked, this, [&clicked, button] { clicked += button; });

    for (auto *button : buttons) {
        clicked.clear();
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY2(clicked == Buttons{button}, qPrintable(button->text()));
    }

    QVERIFY(dialog->isVisible());
}

QTEST_MAIN(TestDialogButtons)
#include "tst_dialogbuttons.moc"

#include "app/controllers/settingscontroller.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/messagebanner.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The page with a real database and a real file.
class TestSettingsController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void savesForTheNextOperationAndTheNextStart();
    void keepsTheInputWhenTheFileCannotBeWritten();
    void warnsOfWhatIsNoSetting();
    void showsAndCopiesTheDatabase();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void save(const QString &editor, const QString &text) const
    {
        child<QLineEdit>(editor)->setText(text);
        child<QPushButton>(u"saveButton"_s)->click();
    }

    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<SettingsPage> m_page;
    std::unique_ptr<SettingsController> m_controller;
};

void TestSettingsController::init()
{
    m_clock = systemNow;
    openServices();
    m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"conf/veildesk.ini"_s));
    m_page = std::make_unique<SettingsPage>();
    m_controller = std::make_unique<SettingsController>(*m_services, *m_file, *m_page);
    m_page->show();
    m_controller->refresh();
}

void TestSettingsController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    closeServices();
}

void TestSettingsController::savesForTheNextOperationAndTheNextStart()
{
    save(u"retry.capEditor"_s, u"45"_s);

    QCOMPARE(m_services->settings().retry.cap, 45.0);
    QCOMPARE(loadSettings(m_file->path())->retry.cap, 45.0);
    QVERIFY(child<QWidget>(u"unsavedBar"_s)->isHidden());
}

void TestSettingsController::keepsTheInputWhenTheFileCannotBeWritten()
{
    QFile obstacle(m_folder->filePath(u"conf"_s));
    QVERIFY(obstacle.open(QFile::WriteOnly));

    save(u"retry.capEditor"_s, u"45"_s);

    QVERIFY(m_page->banner().isVisible());
    QCOMPARE(m_page->banner().accessibleName(), u"The settings were not saved"_s);
    QCOMPARE(child<QLineEdit>(u"retry.capEditor"_s)->text(), u"45"_s);
    QVERIFY(child<QWidget>(u"unsavedBar"_s)->isVisible());
    QCOMPARE(m_services->settings(), Settings());
}

void TestSettingsController::warnsOfWhatIsNoSetting()
{
    const auto path = m_folder->filePath(u"misspelt.ini"_s);
    QFile ini(path);
    QVERIFY(ini.open(QFile::WriteOnly) && ini.write("[retry]\ndelai=5\n") > 0);
    ini.close();
    auto file = SettingsFile::load(path);
    QVERIFY(file);
    SettingsPage page;
    const SettingsController controller(*m_services, *file, page);
    page.show();

    const auto texts = page.findChild<MessageBanner *>()->findChildren<QLabel *>();

    QVERIFY(std::ranges::any_of(texts, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"retry.delai"_s)
            && label->text().contains(path);
    }));
}

void TestSettingsController::showsAndCopiesTheDatabase()
{
    QTRY_COMPARE(child<QLabel>(u"databasePathText"_s)->text(), m_services->database().path());
    QVERIFY(child<QLabel>(u"databaseShapeText"_s)->text().contains(u"journal"_s));
    const auto copy = m_folder->filePath(u"copy.db"_s);

    emit m_page->backupRequested(copy);
    QTRY_VERIFY(QFile::exists(copy));
    emit m_page->backupRequested(copy);

    QTRY_COMPARE(m_page->banner().accessibleName(), u"The database was not copied"_s);
}

QTEST_MAIN(TestSettingsController)
#include "tst_settingscontroller.moc"

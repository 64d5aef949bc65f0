#pragma once

#include "models/domain/error.h"
#include "models/settings/settingtext.h"
#include "ui/settings/databasefacts.h"
#include "ui/widgets/page.h"

#include <QHash>

#include <map>

class QGroupBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace VeilDesk {

class AppearanceBox;
class DatabaseBox;
class EmptyState;
class MessagesBox;
class SettingRow;

/// All settings in groups, with a search. What was edited and not saved stays until it is saved
/// or reverted, also when the program ends.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    using Texts = QHash<QString, QString>; ///< By the settings' keys.

    explicit SettingsPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    /// With what is not saved yet.
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void startSearch() override;

    [[nodiscard]] MessagesBox &messagesBox() const { return *m_messagesBox; }

    void showStored(const Texts &texts);
    /// The file names what is no setting.
    void showUnknownSettings(const QString &path, const QStringList &keys);
    void showSaved();
    void showSaveFailure(const Error &error);
    void showChoices(const QString &language, const QString &theme);
    void showDatabase(const DatabaseFacts &facts);
    void showDatabaseFailure(const Error &error);
    void showBackedUp(const QString &path);
    void showBackupFailure(const Error &error);

signals:
    void saveRequested(const QHash<QString, QString> &texts);
    void languageRequested(const QString &language);
    void themeRequested(const QString &theme);
    void backupRequested(const QString &destination);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    void createRows();
    void createBody();
    QWidget *createUnsavedBar();
    void search(const QString &text);
    void confirmResetAll();
    void revert();
    [[nodiscard]] Texts changedTexts() const;
    [[nodiscard]] std::vector<SettingRow *> rowsBesideDefault() const;

    std::vector<SettingRow *> m_rows;
    std::map<SettingText::Group, QGroupBox *> m_groups;
    AppearanceBox *m_appearanceBox;
    MessagesBox *m_messagesBox;
    DatabaseBox *m_databaseBox;
    QScrollArea *m_scrollArea;
    EmptyState *m_noHitsState;
    QPushButton *m_clearSearchButton;
    QLineEdit *m_searchEdit;
    QWidget *m_unsavedBar = nullptr;
    QLabel *m_unsavedLabel = nullptr;
    QPushButton *m_revertButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QAction *m_saveCommand;
    QAction *m_resetAllCommand;
};

} // namespace VeilDesk

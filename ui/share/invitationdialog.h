#pragma once

#include <QDialog>
#include <QHash>
#include <QLocale>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace VeilDesk {

class WindowSettings;

/// Edits the texts of invitations, with a preview of what a customer gets.
class InvitationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `preferences` keep the texts and outlive this.
    explicit InvitationDialog(WindowSettings &preferences, QWidget *parent = nullptr);

    void accept() override;

private:
    QWidget *createPlaceholderBar();
    QWidget *createTexts();
    QWidget *createButtons();
    [[nodiscard]] QLocale::Language language() const;
    void showLanguage();
    void keepText();
    void showPreview();
    void updateCommands();
    void reset();

    WindowSettings &m_preferences;
    QHash<QLocale::Language, QString> m_texts;
    QComboBox *m_languageCombo;
    QPlainTextEdit *m_edit;
    QPlainTextEdit *m_preview;
    QLabel *m_problemLabel;
    QPushButton *m_resetButton = nullptr;
    QPushButton *m_saveButton = nullptr;
};

} // namespace VeilDesk

#pragma once

#include <QDialog>
#include <QLocale>
#include <QStringList>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace VeilDesk {

/// One of the texts that a TextsDialog edits.
struct EditableText
{
    QString name; ///< What the operator chooses it by.
    QString text;
    QString defaultText;
};

/// A language in itself: "Русский".
[[nodiscard]] QString languageName(QLocale::Language language);

/// Edits texts with placeholders, with a preview of what a customer gets. accepted() is the wish
/// to save them.
class TextsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Fills the text at that place with samples; empty when it cannot be filled.
    using Preview = std::function<QString(size_t place, const QString &text)>;

    /// The widgets' object names begin with `prefix`.
    TextsDialog(const QString &prefix, std::vector<EditableText> texts,
                const QStringList &placeholders, Preview preview, QWidget *parent = nullptr);

    /// In the order they were given.
    [[nodiscard]] QString text(size_t place) const { return m_texts[place].text; }

protected:
    /// Above everything else.
    void addHeader(QWidget *header);

private:
    QWidget *createPlaceholderBar();
    QWidget *createTexts();
    QWidget *createButtons();
    [[nodiscard]] EditableText &current();
    /// Why the text cannot be saved; empty when it can.
    [[nodiscard]] QString problemOf(const QString &text) const;
    void showCurrent();
    void keepText();
    void showPreview();
    void updateCommands();

    std::vector<EditableText> m_texts;
    const QStringList m_placeholders;
    const Preview m_fill;
    QVBoxLayout *m_layout;
    QComboBox *m_combo;
    QPlainTextEdit *m_edit;
    QPlainTextEdit *m_preview;
    QLabel *m_problemLabel;
    QPushButton *m_resetButton = nullptr;
    QPushButton *m_saveButton = nullptr;
};

} // namespace VeilDesk

#pragma once

#include "models/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace VeilDesk {

/// One setting: what it is called and what it does, its editor, what is wrong with the input, and
/// the way back to the default.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingRow(const SettingEntry &entry, QWidget *parent = nullptr);

    [[nodiscard]] const SettingEntry &entry() const { return m_entry; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

    /// What is stored; the editor follows unless it holds something else already.
    void setStoredText(const QString &text);
    [[nodiscard]] bool isChanged() const { return text() != m_storedText; }
    void revert() { setText(m_storedText); }
    [[nodiscard]] bool isValid() const;

    /// Whether label, help or key contain every word.
    [[nodiscard]] bool matches(const QStringList &words) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createEditor();
    void arrange(QWidget *editor);
    void check();
    void markChanged();
    void retranslate();

    const SettingEntry &m_entry;
    QString m_storedText;
    QLabel *m_label;
    QLabel *m_unitLabel;
    QLabel *m_helpLabel;
    QLabel *m_problemLabel;
    QToolButton *m_resetButton;
    QLineEdit *m_edit = nullptr; ///< One of these three is the editor.
    QCheckBox *m_check = nullptr;
    QComboBox *m_combo = nullptr;
};

} // namespace VeilDesk

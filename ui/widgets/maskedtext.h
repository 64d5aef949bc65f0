#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace VeilDesk {

/// Shows a secret as dots until the operator asks to see it. Hides it again when the text changes.
/// It cannot be selected: beside it belongs a button that copies it for a time only.
class MaskedText final : public QWidget
{
    Q_OBJECT

public:
    explicit MaskedText(QWidget *parent = nullptr);

    /// What stands for a secret; it does not tell how long that is.
    [[nodiscard]] static QString dots();

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    /// What the secret is, for screen readers ("Link").
    void setSubject(const QString &subject);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isRevealed() const;
    void refresh();

    QString m_text;
    QString m_subject;
    QLineEdit *m_field;
    QToolButton *m_revealButton;
};

} // namespace VeilDesk

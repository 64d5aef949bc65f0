#pragma once

#include "models/domain/error.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// Fields to fill in, and a button that stores them. Subclasses check them while the operator
/// types; the dialog stays open, and lets nothing be changed meanwhile, until they are stored.
class EntryDialog : public QDialog
{
    Q_OBJECT

public:
    /// What was entered was not stored.
    void showFailure(const Error &error);

protected:
    static constexpr int FieldWidth = 280;

    bool event(QEvent *event) override;

    explicit EntryDialog(const QString &name, QWidget *parent = nullptr);

    /// A field for a line of text.
    [[nodiscard]] QLineEdit *createLineEdit(const QString &name);
    /// Puts the fields between the messages and the buttons; to be called once.
    void addFields(QFormLayout *fields, const QString &submitName, const QString &submitText);
    /// Why it cannot be stored; empty when it can. Who has not begun to type is not told.
    void setProblem(const QString &problem, bool isUntouched);

    /// Asks for what was entered to be stored.
    virtual void submit() = 0;
    [[nodiscard]] virtual QString failureTitle() const = 0;

private:
    MessageBanner *m_banner;
    QLabel *m_problemLabel;
    QPushButton *m_submitButton = nullptr;
};

} // namespace VeilDesk

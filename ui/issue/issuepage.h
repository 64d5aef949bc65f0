#pragma once

#include <QWidget>

namespace VeilDesk {

/// One step of the wizard.
class IssuePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether the wizard may go on.
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Puts the keyboard where the operator starts.
    virtual void focusFirst() = 0;

signals:
    void completeChanged();
};

} // namespace VeilDesk

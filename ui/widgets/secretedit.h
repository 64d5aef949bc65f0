#pragma once

#include <QLineEdit>

namespace VeilDesk {

/// A line for a secret: hidden until the operator asks to see it.
class SecretEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

private:
    void setRevealed(bool revealed);

    QAction *m_revealAction;
};

} // namespace VeilDesk

#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace VeilDesk {

/// One sentence for who sees a screen for the first time, until it is dismissed.
class HintStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit HintStrip(QWidget *parent = nullptr);

    /// Nothing to say hides it.
    void showHint(const QString &text);

signals:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSymbol();
    void retranslate();

    QLabel *m_symbol;
    QLabel *m_text;
    QToolButton *m_closeButton;
};

} // namespace VeilDesk

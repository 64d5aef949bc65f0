#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace VeilDesk {

/// What stands where a table has nothing to show: why it is empty and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &symbol, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// The first button is the primary one.
    QPushButton *addButton(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSymbol();

    QString m_symbolName;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace VeilDesk

#pragma once

#include <QToolButton>
#include <QVariant>

#include <vector>

namespace VeilDesk {

/// One filter of a table as a button with a menu: "State", or "State: Expired" once it is set.
class FilterChip final : public QToolButton
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        QVariant value;
    };

    explicit FilterChip(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A value that is no longer among them is given up.
    void setChoices(std::vector<Choice> choices);

    [[nodiscard]] bool isSet() const { return m_value.isValid(); }
    /// Invalid when the filter is not set.
    [[nodiscard]] const QVariant &value() const { return m_value; }
    void setValue(const QVariant &value);
    void clear() { setValue({}); }

signals:
    void changed();

private:
    void showValue();
    void showChoices();

    QString m_title;
    std::vector<Choice> m_choices;
    QVariant m_value;
    QMenu *m_menu;
};

} // namespace VeilDesk

#pragma once

#include "models/itemmodels/roles.h"

#include <QFrame>

#include <map>
#include <vector>

class QToolButton;

namespace VeilDesk {

class FilterChip;

/// How many rows there are of each state, as buttons that set a filter to it.
class StatusCards final : public QFrame
{
    Q_OBJECT

public:
    /// One state; it is a value of the filter.
    struct Card
    {
        int value = 0;
        QString name; ///< "paid" makes the button paidCard.
        QString symbol;
        Tone tone = Tone::Neutral;
    };

    StatusCards(const std::vector<Card> &cards, FilterChip &filter, QWidget *parent = nullptr);

    void setCounts(std::map<int, qint64> counts);
    /// Of each value.
    void setTexts(std::map<int, QString> texts);

private:
    void showCurrent();
    void showTexts();

    FilterChip &m_filter;
    std::map<int, qint64> m_counts;
    std::map<int, QString> m_texts;
    std::map<int, QToolButton *> m_buttons;
};

} // namespace VeilDesk

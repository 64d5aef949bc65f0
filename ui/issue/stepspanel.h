#pragma once

#include <QFrame>

#include <vector>

class QLabel;

namespace VeilDesk {

/// The steps of the wizard with what was chosen in each.
class StepsPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit StepsPanel(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);
    void setSummary(int step, const QString &summary);

private:
    struct Entry
    {
        QString title;
        QLabel *titleLabel;
        QLabel *summaryLabel;
    };

    void refresh();

    std::vector<Entry> m_entries;
    int m_current = 0;
};

} // namespace VeilDesk

#pragma once

#include "models/domain/activity.h"
#include "models/domain/server.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace VeilDesk {

class FilterBar;
class FilterChip;

/// Which operations the activity shows: by state, server and time, so many of the latest.
class ActivityFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] ActivityFilter filter(Timestamp now) const;
    /// Whether anything is filtered out.
    [[nodiscard]] bool isActive() const;
    /// Back to everything.
    void clear();

    /// The choices; the one that is made stays.
    void setServers(const std::vector<Server> &servers);
    /// How many rows there are: as many as allowed mean that there may be more.
    void setRowCount(int count);
    /// Asks for twice as many of the latest. Whether there may be more.
    bool reachBack();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void raiseLimit(int limit);

    FilterBar *m_filters;
    FilterChip *m_stateFilter;
    FilterChip *m_serverFilter;
    FilterChip *m_periodFilter;
    QLabel *m_limitLabel;
    QPushButton *m_moreButton;
    int m_limit;
    int m_rowCount = 0;
};

} // namespace VeilDesk

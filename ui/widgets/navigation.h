#pragma once

#include <QListWidget>

namespace VeilDesk {

/// The list of screens at the left edge, each with its number of entries.
class Navigation final : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addEntry(const QString &symbol, const QString &title);
    void setTitle(int row, const QString &title);
    void setEntryCount(int row, int count);

    [[nodiscard]] QSize sizeHint() const override;

private:
    /// Assistive tools select an entry without making it the current one.
    void followSelection();
};

} // namespace VeilDesk

#pragma once

#include <QObject>

class QWidget;

namespace VeilDesk {

/// Lets a database file be dropped on a window.
class DatabaseDrop final : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseDrop(QWidget *window);

signals:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace VeilDesk

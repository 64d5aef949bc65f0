#pragma once

#include "ui/settings/databasefacts.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace VeilDesk {

/// The open database: where it is, how large, what shape it has, and copying it.
class DatabaseBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit DatabaseBox(QWidget *parent = nullptr);

    void showFacts(const DatabaseFacts &facts);

signals:
    void backupRequested(const QString &destination);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseDestination();
    void retranslate();
    [[nodiscard]] QString shapeText() const;

    DatabaseFacts m_facts;
    QLabel *m_pathLabel;
    QLabel *m_pathText;
    QLabel *m_sizeLabel;
    QLabel *m_sizeText;
    QLabel *m_shapeLabel;
    QLabel *m_shapeText;
    QPushButton *m_backupButton;
};

} // namespace VeilDesk

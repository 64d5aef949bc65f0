#pragma once

#include "models/domain/databasefeature.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace VeilDesk {

/// Why nothing can be changed.
enum class ReadOnlyReason {
    None,
    Asked, ///< The operator opened it read-only.
    NotAdopted, ///< The bot's database without VeilDesk's tables.
    Protected, ///< The file or its folder cannot be written.
};

/// The open database as the window shows it.
struct DatabaseState
{
    QString path;
    ReadOnlyReason readOnly = ReadOnlyReason::None;
    QString readOnlyDetail; ///< English; for the tool tip.
    bool isDemo = false;
    DatabaseFeatures missing = {};
};

/// The bar above the pages: the database, its state, and the primary action.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void showDatabase(const DatabaseState &database);
    [[nodiscard]] QPushButton &issueButton() { return *m_issueButton; }

    [[nodiscard]] static QString reasonText(ReadOnlyReason reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DatabaseState m_database;
    QLabel *m_symbol;
    QLabel *m_nameLabel;
    QLabel *m_stateLabel;
    QPushButton *m_issueButton;
};

} // namespace VeilDesk

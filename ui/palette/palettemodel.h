#pragma once

#include "models/domain/searchhit.h"
#include "ui/widgets/menucommands.h"

#include <QAbstractListModel>
#include <QPointer>

namespace VeilDesk {

/// The rows of the palette: a heading for each group, below it what matches, the best first.
/// Commands are matched here; what the database has is found elsewhere and shown as given.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 50, ///< Where it stands, or why it cannot be used.
        ShortcutRole,
        IsHeadingRole,
        IsUsableRole,
    };

    explicit PaletteModel(QObject *parent = nullptr);

    void setCommands(const std::vector<MenuCommand> &commands);
    /// Ranks the commands again and forgets the hits of the text before.
    void setText(const QString &text);
    void setHits(const std::vector<SearchHit> &hits);

    /// Nothing when the row is no command.
    [[nodiscard]] QAction *command(const QModelIndex &index) const;
    /// Nothing when the row is no hit.
    [[nodiscard]] const SearchHit *hit(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Command
    {
        QPointer<QAction> action; ///< A menu may go while the palette is open.
        QString title;
        QString path;
    };
    struct Row
    {
        QString heading;
        const Command *command = nullptr;
        std::optional<SearchHit> hit;
    };

    [[nodiscard]] std::vector<const Command *> rankedCommands(const QString &text) const;
    [[nodiscard]] static QVariant commandData(const Command &command, int role);
    [[nodiscard]] static QVariant hitData(const SearchHit &hit, int role);
    void removeHits();

    std::vector<Command> m_commands;
    std::vector<Row> m_rows;
    int m_commandRows = 0; ///< With their heading; the hits come behind.
};

} // namespace VeilDesk

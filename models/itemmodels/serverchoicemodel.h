#pragma once

#include "models/domain/server.h"
#include "models/itemmodels/vectormodel.h"

#include <set>

namespace VeilDesk {

/// A server on which a key may be wanted.
struct ServerChoice
{
    Server server;
    bool chosen = false;
    bool hasKey = false; ///< The live subscription has a key there already.

    [[nodiscard]] ServerId id() const { return server.id; }
    bool operator==(const ServerChoice &) const = default;
};

/// Servers to tick. What cannot take keys is disabled and says why.
class ServerChoiceModel final : public VectorModel<ServerChoice, &ServerChoice::id>
{
    Q_OBJECT

public:
    enum Column { NameColumn, CountryColumn, KeysColumn, NoteColumn, ColumnCount };

    using VectorModel::VectorModel;

    /// Keeps what was ticked, as far as it may still be.
    void showServers(const std::vector<Server> &servers);
    void setServersWithKey(const std::set<ServerId> &servers);

    /// Ticks every server that is enabled and has room.
    void chooseAll();
    void chooseNone();
    [[nodiscard]] std::vector<Server> chosen() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void choiceChanged();

private:
    [[nodiscard]] QString displayText(const ServerChoice &choice, int column) const;
    [[nodiscard]] QString note(const ServerChoice &choice) const;
    void replace(std::vector<ServerChoice> choices);
};

} // namespace VeilDesk

#pragma once

#include "models/domain/error.h"
#include "models/domain/server.h"
#include "models/domain/serverfigures.h"
#include "models/domain/time.h"
#include "models/itemmodels/markedvectormodel.h"

#include <functional>

namespace VeilDesk {

/// What an operator sees a server to be.
enum class ServerState {
    Untested, ///< Not tested since the program started.
    Testing,
    Reachable,
    Failing, ///< The last test failed.
    Paused,
    Disabled, ///< The bot's `active` is 0.
};

/// The latest test of a server in this session.
struct ServerTest
{
    ServerState state = ServerState::Untested; ///< Untested, Testing, Reachable or Failing.
    std::optional<Error> error = {}; ///< Of the failure; none otherwise.
    std::optional<Timestamp> at = {};
};

/// All servers with the state of their latest test.
class ServersModel final : public MarkedVectorModel<Server, &Server::id>
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        NameColumn,
        CountryColumn,
        DialectColumn,
        KeysColumn,
        SuccessColumn, ///< Of the calls of the last day.
        LatencyColumn, ///< p50 and p95 of creating a key.
        LastOkColumn,
        CertificateColumn,
        AddressColumn,
        ColumnCount
    };

    using ReasonText = std::function<QString(const Error &)>;

    /// `reasonText` says in the operator's language what failed and what to do now.
    ServersModel(Clock clock, ReasonText reasonText, QObject *parent = nullptr);

    void setTest(ServerId id, ServerTest test);
    void setFigures(const std::vector<ServerFigures> &figures);
    [[nodiscard]] ServerState state(const Server &server) const;

    [[nodiscard]] static QString stateText(ServerState state);
    [[nodiscard]] static QString dialectText(const Server &server);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QVariant plainData(const Server &server, int column, int role) const override;
    [[nodiscard]] const DefectMarks::Columns &markedColumns() const override;

private:
    [[nodiscard]] QString displayText(const Server &server, int column) const;
    [[nodiscard]] QVariant sortValue(const Server &server, int column) const;
    [[nodiscard]] QString toolTip(const Server &server, int column) const;
    [[nodiscard]] QString testText(const ServerTest &test) const;
    [[nodiscard]] QVariant symbol(const Server &server, int column) const;
    [[nodiscard]] QVariant tone(const Server &server, int column) const;
    [[nodiscard]] ServerFigures figuresOf(const Server &server) const;

    Clock m_clock;
    ReasonText m_reasonText;
    std::map<ServerId, ServerTest> m_tests;
    std::map<ServerId, ServerFigures> m_figures;
};

} // namespace VeilDesk

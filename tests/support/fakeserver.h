#pragma once

#include "network/servers/serverclient.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace VeilDesk {

/// A server's memory at our own interface, for faults that no real server can be asked for at an
/// exact point. Calls answer in the next turns of the event loop.
class FakeServer
{
public:
    /// What one call does instead of succeeding.
    struct Fault
    {
        Error error;
        bool takesEffect = false; ///< The work is done; only the answer is lost.
    };

    explicit FakeServer(Dialect speaks)
        : dialect(speaks)
    { }

    Dialect dialect;
    std::vector<RemoteKey> keys;
    std::deque<Fault> createFaults;
    std::deque<Fault> deleteFaults;
    std::deque<Fault> listFaults;
    std::deque<Fault> findFaults;
    int creates = 0;
    bool persists = true; ///< False: creates report `database_added: false`.
    std::function<void()> beforeCreate; ///< Runs when a create arrives.
    std::function<void()> beforeLink; ///< Runs when a link is asked for.
    std::chrono::milliseconds turn{0}; ///< How long each create waits for its turn, at least.
    std::function<bool()> keepsWaiting; ///< Prolongs `turn` for as long as it says so.
    /// How long each answer takes, unless its caller gives up; what was asked is done all the same.
    std::chrono::milliseconds latency{1};
    int unanswered = 0; ///< Calls that wait for their answer.

    QString repeatsUuid; ///< Not empty: every create answers with this uuid.

    /// A create whose answer is lost is carried out only after the next create: the server was
    /// still at work.
    bool createsLate = false;
    std::vector<RemoteKey> late;
    /// And what is late by now.
    void add(const RemoteKey &key);

    [[nodiscard]] std::unique_ptr<ServerClient> createClient();
};

/// The error of a lost answer, of a refused connection and of a plain refusal.
[[nodiscard]] Error lostAnswer();
[[nodiscard]] Error connectionRefused();
[[nodiscard]] Error serverRefusal();

} // namespace VeilDesk

#include "models/storage/interruption.h"

#include <sqlite3.h>

namespace VeilDesk {

namespace {

/// About every tenth of a millisecond.
constexpr int InstructionsBetweenLooks = 5000;

int isStopRequested(void *stop)
{
    return static_cast<const QueryStop *>(stop)->isRequested() ? 1 : 0;
}

} // namespace

Interruption::Interruption(const Connection &connection, QueryStop stop)
    : m_database(connection.handle())
    , m_stop(std::move(stop))
{
    sqlite3_progress_handler(m_database, InstructionsBetweenLooks, isStopRequested,
                             const_cast<QueryStop *>(&m_stop));
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

} // namespace VeilDesk

#pragma once

#include "models/storage/connection.h"
#include "models/storage/querystop.h"

namespace VeilDesk {

/// While it lives, the connection's queries end with ErrorKind::Cancelled soon after `stop` is
/// requested.
class Interruption final
{
    Q_DISABLE_COPY_MOVE(Interruption)

public:
    Interruption(const Connection &connection, QueryStop stop);
    ~Interruption();

private:
    sqlite3 *m_database;
    const QueryStop m_stop;
};

} // namespace VeilDesk

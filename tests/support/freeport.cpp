#include "tests/support/freeport.h"

#include <QTcpServer>

namespace VeilDesk {

quint16 findFreePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace VeilDesk

#include "tests/support/freeport.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace VeilDesk {

quint16 findFreePort()
{
    constexpr int first = 10'000;
    constexpr int last = 30'000;
    QTcpServer server;
    quint16 port = 0;
    do {
        port = static_cast<quint16>(QRandomGenerator::system()->bounded(first, last));
    } while (!server.listen(QHostAddress::LocalHost, port));
    return port;
}

} // namespace VeilDesk

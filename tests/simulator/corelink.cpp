#include "tests/simulator/corelink.h"

#include <QUrl>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString coreLink(const CoreAddress &core, const QString &uuid, const QString &fragment)
{
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(core.path));
    return u"vless://%1@%2:%3?type=ws&security=tls&encryption=none&sni=%2&host=%2&path=%4#"_s.arg(
               uuid, core.host, QString::number(core.port), path)
        + fragment;
}

} // namespace VeilDesk

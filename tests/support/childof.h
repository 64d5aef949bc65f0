#pragma once

#include <QObject>

namespace VeilDesk {

/// The child of that name; the test ends where there is none.
template <typename Type>
Type *childOf(const QObject *parent, const QString &name)
{
    auto *found = parent->findChild<Type *>(name);
    if (!found)
        qFatal("There is no %s", qPrintable(name));
    return found;
}

} // namespace VeilDesk

#include "ui/widgets/resources.h"

#include <QDir>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initResourceFile()
{
    Q_INIT_RESOURCE(resources);
}

namespace VeilDesk {

void initResources()
{
    initResourceFile();
}

} // namespace VeilDesk

#include "models/domain/link.h"
#include "tests/fuzz/linkproperties.h"

#include <cstdint>

using namespace VeilDesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto link = parseLink(text))
        (void)lintLink(*link);
    if (const auto broken = brokenLinkPromise(text); !broken.isEmpty())
        qFatal("%s", qUtf8Printable(broken));
    return 0;
}

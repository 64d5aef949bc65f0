#include "app/memory.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace VeilDesk {

void returnLargeBlocks()
{
#ifdef M_MMAP_THRESHOLD
    constexpr int largeBytes = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, largeBytes);
#endif
}

} // namespace VeilDesk

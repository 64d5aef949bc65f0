#pragma once

namespace VeilDesk {

/// From now on large blocks go back to the system when they are freed, as the lists of ids of a
/// table of a million rows. glibc would keep them, up to 32 MiB each, once the first was freed.
void returnLargeBlocks();

} // namespace VeilDesk

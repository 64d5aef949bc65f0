#pragma once

namespace VeilDesk {

class SecretClipboard;
class WindowSettings;

/// What sharing a key needs beside the key; outlives the widgets.
struct ShareContext
{
    SecretClipboard &clipboard;
    WindowSettings &preferences; ///< With the texts of the invitations.
};

} // namespace VeilDesk

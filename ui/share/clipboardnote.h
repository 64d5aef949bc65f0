#pragma once

#include <QLabel>

namespace VeilDesk {

class SecretClipboard;

/// Counts down to the moment the clipboard is cleared.
class ClipboardNote final : public QLabel
{
    Q_OBJECT

public:
    explicit ClipboardNote(const SecretClipboard &clipboard, QWidget *parent = nullptr);
};

} // namespace VeilDesk

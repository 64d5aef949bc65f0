#pragma once

#include "models/domain/error.h"
#include "ui/share/keycard.h"

#include <QDialog>

namespace VeilDesk {

class MessageBanner;

/// The key card of a key that exists already.
class KeyShareDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeyShareDialog(ShareContext context, QWidget *parent = nullptr);

    void showKey(const KeyShare &key, Timestamp now);
    /// There is no link that may be handed out.
    void showError(const Error &error);

private:
    KeyCard *m_card;
    MessageBanner *m_banner;
};

} // namespace VeilDesk

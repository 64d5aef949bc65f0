#pragma once

#include "models/domain/notificationtext.h"
#include "ui/widgets/textsdialog.h"

namespace VeilDesk {

class Error;
class MessageBanner;

/// Edits what customers are told, one text for each kind and language. Stays open until they are
/// stored.
class NotificationTextsDialog final : public TextsDialog
{
    Q_OBJECT

public:
    explicit NotificationTextsDialog(std::vector<NotificationTemplate> texts,
                                     QWidget *parent = nullptr);

    void accept() override;
    void showStored();
    void showFailure(const Error &error);

signals:
    /// Those that were changed.
    void textsEntered(const std::vector<VeilDesk::NotificationTemplate> &texts);

private:
    const std::vector<NotificationTemplate> m_templates;
    MessageBanner *m_banner;
};

} // namespace VeilDesk

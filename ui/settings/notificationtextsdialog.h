#pragma once

#include "models/domain/notificationtext.h"
#include "ui/widgets/textsdialog.h"

namespace VeilDesk {

/// Edits what customers are told, one text for each kind and language.
class NotificationTextsDialog final : public TextsDialog
{
    Q_OBJECT

public:
    explicit NotificationTextsDialog(std::vector<NotificationTemplate> texts,
                                     QWidget *parent = nullptr);

    void accept() override;

signals:
    void textsEntered(const std::vector<VeilDesk::NotificationTemplate> &texts);

private:
    std::vector<NotificationTemplate> m_templates;
};

} // namespace VeilDesk

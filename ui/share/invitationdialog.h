#pragma once

#include "ui/widgets/textsdialog.h"

namespace VeilDesk {

class WindowSettings;

/// Edits the texts of invitations, one for each language.
class InvitationDialog final : public TextsDialog
{
    Q_OBJECT

public:
    /// `preferences` keep the texts and outlive this.
    explicit InvitationDialog(WindowSettings &preferences, QWidget *parent = nullptr);

    void accept() override;

private:
    WindowSettings &m_preferences;
};

} // namespace VeilDesk

#include "ui/share/invitationdialog.h"

#include "models/domain/invitation.h"
#include "models/settings/windowsettings.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<EditableText> textsOf(const WindowSettings &preferences)
{
    std::vector<EditableText> texts;
    for (const auto language : InvitationLanguages)
        texts.push_back({languageName(language), preferences.invitation(language),
                         defaultInvitation(language)});
    return texts;
}

QString preview(size_t place, const QString &text)
{
    const auto inAMonth = systemNow() + std::chrono::days(30);
    const Invitation sample{InvitationDialog::tr("Maria"), InvitationDialog::tr("Amsterdam 1"),
                            invitationDate(inAMonth, InvitationLanguages.at(place)),
                            u"vless://…"_s};
    return writeInvitation(text, sample).value_or(QString());
}

} // namespace

InvitationDialog::InvitationDialog(WindowSettings &preferences, QWidget *parent)
    : TextsDialog(u"invitation"_s, textsOf(preferences), invitationPlaceholders(), &preview, parent)
    , m_preferences(preferences)
{
    setWindowTitle(tr("Texts of invitations"));
}

void InvitationDialog::accept()
{
    for (size_t place = 0; place < InvitationLanguages.size(); ++place)
        m_preferences.setInvitation(InvitationLanguages.at(place), text(place));
    TextsDialog::accept();
}

} // namespace VeilDesk

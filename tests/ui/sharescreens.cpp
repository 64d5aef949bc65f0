#include "tests/ui/issuesamples.h"
#include "tests/ui/screens.h"
#include "ui/share/invitationdialog.h"
#include "ui/share/keysharedialog.h"
#include "ui/share/secretclipboard.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

namespace VeilDesk {

using namespace IssueSamples;
using namespace Qt::StringLiterals;

namespace {

using Dialog = std::unique_ptr<QWidget>;

KeyShare sample()
{
    KeyShare share;
    share.customerName = u"Maria"_s;
    share.serverName = u"Amsterdam 1"_s;
    share.email = u"ivan@example.com"_s;
    share.link = link(u"Amsterdam"_s);
    share.expiresAt = now + std::chrono::days(12);
    return share;
}

Dialog sheet(WindowSettings &preferences, const KeyShare &share)
{
    auto *clipboard = new SecretClipboard([] { return std::chrono::seconds(45); });
    auto dialog = std::make_unique<KeyShareDialog>(ShareContext{*clipboard, preferences});
    clipboard->setParent(dialog.get());
    dialog->showKey(share, now);
    return dialog;
}

Dialog sharedKey(WindowSettings &preferences)
{
    return sheet(preferences, sample());
}

Dialog copiedKey(WindowSettings &preferences)
{
    auto dialog = sheet(preferences, sample());
    dialog->findChild<QAbstractButton *>(u"revealButton"_s)->click();
    dialog->findChild<QAbstractButton *>(u"copyButton"_s)->click();
    return dialog;
}

Dialog denseKey(WindowSettings &preferences)
{
    auto share = sample();
    share.link += QString(1200, u'x');
    share.isPersisted = false;
    return sheet(preferences, share);
}

Dialog invitationTexts(WindowSettings &preferences)
{
    return std::make_unique<InvitationDialog>(preferences);
}

Dialog wrongInvitation(WindowSettings &preferences)
{
    auto dialog = std::make_unique<InvitationDialog>(preferences);
    dialog->findChild<QPlainTextEdit *>(u"invitationEdit"_s)->appendPlainText(u"{price}"_s);
    return dialog;
}

} // namespace

std::vector<Screen> shareScreens()
{
    return {
        {u"key-share"_s, {}, &sharedKey},
        {u"key-share-copied"_s, {}, &copiedKey},
        {u"key-share-dense"_s, {}, &denseKey},
        {u"invitation-texts"_s, {}, &invitationTexts},
        {u"invitation-wrong"_s, {}, &wrongInvitation},
    };
}

} // namespace VeilDesk

#include "ui/share/keysharedialog.h"

#include "ui/share/linkfailure.h"
#include "ui/widgets/messagebanner.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

KeyShareDialog::KeyShareDialog(ShareContext context, QWidget *parent)
    : QDialog(parent)
    , m_card(new KeyCard(context, this))
    , m_banner(new MessageBanner(this))
{
    setObjectName(u"keyShareDialog"_s);
    setWindowTitle(tr("Share key"));
    m_card->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *closeButton = buttons->button(QDialogButtonBox::Close);
    closeButton->setObjectName(u"closeButton"_s);
    closeButton->setText(tr("Close"));
    closeButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->addWidget(m_banner);
    layout->addWidget(m_card, 1);
    layout->addWidget(buttons);
    resize(780, 400);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void KeyShareDialog::showKey(const KeyShare &key, Timestamp now)
{
    setWindowTitle(tr("Share key: %1").arg(key.serverName));
    m_card->showKey(key, now);
    m_card->show();
    m_card->focusCopy();
}

void KeyShareDialog::showError(const Error &error)
{
    m_banner->showError(linkFailureTitle(error), error);
}

} // namespace VeilDesk

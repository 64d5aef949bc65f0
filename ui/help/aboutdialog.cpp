#include "ui/help/aboutdialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createText(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    Theme::setRole(label, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About VeilDesk"));
    constexpr int emblemSize = 64;
    constexpr int textWidth = 380;
    auto *emblem = new QLabel(this);
    emblem->setPixmap(programIcon().pixmap(emblemSize, emblemSize));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(createText(u"VeilDesk"_s, u"title"_s, this));
    texts->addWidget(
        createText(tr("Version %1, with Qt %2")
                       .arg(QStringLiteral(VEILDESK_VERSION), QString::fromLatin1(qVersion())),
                   u"secondary"_s, this));
    auto *promise = createText(
        tr("Administration of V2Ray access services. A key is either on the server and in the "
           "database, or in neither."),
        {}, this);
    promise->setMinimumWidth(textWidth);
    texts->addWidget(promise);
    texts->addWidget(createText(
        tr("Free software under the GNU General Public License, version 3 or later. There is no "
           "warranty."),
        u"secondary"_s, this));

    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(emblem, 0, Qt::AlignTop);
    columns->addLayout(texts, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 18);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(buttons);
}

} // namespace VeilDesk

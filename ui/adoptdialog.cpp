#include "ui/adoptdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createParagraph(const QString &text, QWidget *parent)
{
    constexpr int width = 460;
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(width);
    return label;
}

} // namespace

AdoptDialog::AdoptDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"adoptDialog"_s);
    setWindowTitle(tr("Work with this database?"));
    auto *title =
        createParagraph(tr("%1 belongs to the bot").arg(QFileInfo(path).fileName()), this);
    Theme::setRole(title, u"title"_s);
    auto *promise = createParagraph(
        tr("To make changes safely, VeilDesk keeps a journal in tables of its own, all named "
           "veildesk_…. The bot's tables, columns and indexes stay as they are, and the bot can "
           "keep running.\n\nA backup is made beside the file first."),
        this);
    auto *hint = createParagraph(
        tr("Read-only, you can look at everything and change nothing; not one byte of the file is "
           "touched."),
        this);
    Theme::setRole(hint, u"secondary"_s);

    auto *buttons = new QDialogButtonBox(this);
    auto *adoptButton =
        buttons->addButton(tr("Add VeilDesk's tables"), QDialogButtonBox::AcceptRole);
    adoptButton->setObjectName(u"adoptButton"_s);
    Theme::setRole(adoptButton, u"primary"_s);
    auto *readOnlyButton = buttons->addButton(tr("Open read-only"), QDialogButtonBox::RejectRole);
    readOnlyButton->setObjectName(u"readOnlyButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(promise);
    layout->addWidget(hint);
    layout->addStretch();
    layout->addWidget(buttons);
}

} // namespace VeilDesk

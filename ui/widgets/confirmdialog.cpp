#include "ui/widgets/confirmdialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createParagraph(const QString &text, const QString &name, QWidget *parent)
{
    constexpr int width = 440;
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(width);
    return label;
}

QLayout *createWarning(const QString &text, QWidget *parent)
{
    constexpr int symbolSize = 16;
    auto *symbol = new QLabel(parent);
    symbol->setPixmap(icon(u"warning"_s, Tone::Warning).pixmap(symbolSize, symbolSize));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addWidget(createParagraph(text, u"warningLabel"_s, parent), 1);
    return layout;
}

} // namespace

QStringList sampleOf(const QStringList &names, qsizetype all)
{
    QStringList sample;
    for (const auto &name : names)
        sample += u"•  "_s + name;
    if (all > names.size())
        sample += ConfirmDialog::tr("and %n more", nullptr, static_cast<int>(all - names.size()));
    return sample;
}

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(confirmation.title);
    auto *title = createParagraph(confirmation.title, u"titleLabel"_s, this);
    Theme::setRole(title, u"title"_s);
    auto *sample = createParagraph(confirmation.sample.join(u'\n'), u"sampleLabel"_s, this);
    Theme::setRole(sample, u"secondary"_s);

    auto *buttons = new QDialogButtonBox(this);
    auto *verbButton = buttons->addButton(confirmation.verb, QDialogButtonBox::AcceptRole);
    verbButton->setObjectName(u"confirmButton"_s);
    Theme::setRole(verbButton, confirmation.isUndoable ? u"primary"_s : u"danger"_s);
    auto *cancelButton = buttons->addButton(QDialogButtonBox::Cancel);
    cancelButton->setObjectName(u"cancelButton"_s);
    cancelButton->setDefault(true);
    cancelButton->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(createParagraph(confirmation.consequence, u"consequenceLabel"_s, this));
    layout->addWidget(sample);
    for (const auto &warning : confirmation.warnings)
        layout->addLayout(createWarning(warning, this));
    layout->addStretch();
    layout->addWidget(buttons);
}

} // namespace VeilDesk

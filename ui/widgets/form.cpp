#include "ui/widgets/form.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void nameField(const QString &label, QWidget *field)
{
    auto name = label;
    field->setAccessibleName(name.remove(u'&').remove(u':'));
}

} // namespace

void addFormRow(QFormLayout *form, const QString &label, QWidget *field)
{
    nameField(label, field);
    form->addRow(label, field);
}

void addFormRow(QFormLayout *form, const QString &label, QLayout *row, QWidget *field)
{
    nameField(label, field);
    auto *labelWidget = new QLabel(label);
    labelWidget->setBuddy(field);
    form->addRow(labelWidget, row);
}

void alignFormLabels(QWidget *parent)
{
    int widest = 0;
    const auto labels = parent->findChildren<QLabel *>();
    for (const auto *label : labels)
        widest = std::max(widest, label->buddy() ? label->sizeHint().width() : 0);
    for (auto *label : labels) {
        if (label->buddy())
            label->setMinimumWidth(widest);
    }
}

void acceptOnlyIds(QLineEdit *edit)
{
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), edit));
}

QFormLayout *createForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

QLabel *createFact(const QString &name, const QString &text)
{
    auto *label = new QLabel(text.isEmpty() ? u"—"_s : text);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace VeilDesk

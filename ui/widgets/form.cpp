#include "ui/widgets/form.h"

#include <QFormLayout>
#include <QLabel>

namespace VeilDesk {

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

QFormLayout *createForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

} // namespace VeilDesk

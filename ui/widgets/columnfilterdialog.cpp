#include "ui/widgets/columnfilterdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString hint(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return ColumnFilterDialog::tr("anna – contains it\n=anna – is exactly it\n"
                                      "NULL – is empty\n!NULL – is not empty");
    case ColumnKind::Number:
        return ColumnFilterDialog::tr("5 – is this number\n>5, >=5, <5, <=5 – is above or below\n"
                                      "3..9 – from 3 to 9\nNULL – is empty, !NULL – is not");
    case ColumnKind::Time:
        return ColumnFilterDialog::tr(
            "2026-01-31 – on that day\n>2026-01-31, <=2026-01-31 12:30 – after or before\n"
            "2026-01-01..2026-01-31 – in that month\nNULL – is empty, !NULL – is not");
    }
    Q_UNREACHABLE();
}

QString problemText(ColumnProblem problem)
{
    switch (problem) {
    case ColumnProblem::NoValue:
        return ColumnFilterDialog::tr("A value is missing");
    case ColumnProblem::NotANumber:
        return ColumnFilterDialog::tr("This is not a whole number");
    case ColumnProblem::NotATime:
        return ColumnFilterDialog::tr("This is not a date like 2026-01-31 or 2026-01-31 12:30");
    case ColumnProblem::EmptyRange:
        return ColumnFilterDialog::tr("The range ends before it begins");
    }
    Q_UNREACHABLE();
}

} // namespace

ColumnFilterDialog::ColumnFilterDialog(const QString &column, ColumnKind kind, const QString &text,
                                       QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit(text, this))
    , m_problemLabel(new QLabel(this))
{
    constexpr int longestText = 256;
    setObjectName(u"columnFilterDialog"_s);
    setWindowTitle(tr("Filter “%1”").arg(column));
    m_edit->setObjectName(u"columnFilterEdit"_s);
    m_edit->setAccessibleName(windowTitle());
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(longestText);
    m_edit->setPlaceholderText(tr("Empty: all rows"));
    m_edit->selectAll();
    m_problemLabel->setObjectName(u"problemLabel"_s);
    m_problemLabel->hide();
    Theme::setRole(m_problemLabel, u"problem"_s);
    auto *hintLabel = new QLabel(hint(kind), this);
    Theme::setRole(hintLabel, u"secondary"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *applyButton = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    applyButton->setObjectName(u"applyButton"_s);
    applyButton->setDefault(true);
    Theme::setRole(applyButton, u"primary"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_problemLabel);
    layout->addWidget(hintLabel);
    layout->addWidget(buttons);
    connect(m_edit, &QLineEdit::textChanged, m_problemLabel, &QWidget::hide);
    connect(buttons, &QDialogButtonBox::accepted, this,
            [this] { emit submitted(m_edit->text().trimmed()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ColumnFilterDialog::showProblem(ColumnProblem problem)
{
    m_problemLabel->setText(problemText(problem));
    m_problemLabel->show();
    m_edit->setFocus();
}

} // namespace VeilDesk

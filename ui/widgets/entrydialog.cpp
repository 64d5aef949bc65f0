#include "ui/widgets/entrydialog.h"

#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

EntryDialog::EntryDialog(const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_banner(new MessageBanner(this, MessageBanner::Buttons::Below))
    , m_problemLabel(new QLabel(this))
{
    setObjectName(name);
    m_problemLabel->setObjectName(u"problemLabel"_s);
    Theme::setRole(m_problemLabel, u"problem"_s);
    m_problemLabel->setWordWrap(true);
}

void EntryDialog::showFailure(const Error &error)
{
    setEnabled(true);
    m_banner->showError(failureTitle(), error);
}

bool EntryDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    // A layout squeezes its fields rather than make the window taller for a text that wraps.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        resize(width(), std::max(height(), heightForWidth(width())));
    return isHandled;
}

QLineEdit *EntryDialog::createLineEdit(const QString &name)
{
    constexpr int longestText = 256;
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(longestText);
    return edit;
}

void EntryDialog::addFields(QFormLayout *fields, const QString &submitName,
                            const QString &submitText)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_submitButton = buttons->addButton(submitText, QDialogButtonBox::AcceptRole);
    m_submitButton->setObjectName(submitName);
    Theme::setRole(m_submitButton, u"primary"_s);
    m_submitButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(fields);
    layout->addWidget(m_problemLabel);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_banner->dismiss();
        setEnabled(false);
        submit();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EntryDialog::setProblem(const QString &problem, bool isUntouched)
{
    m_submitButton->setEnabled(problem.isEmpty());
    m_problemLabel->setText(isUntouched ? QString() : problem);
}

} // namespace VeilDesk

#include "ui/widgets/textsdialog.h"

#include "models/domain/notificationtext.h"
#include "models/domain/texttemplate.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString braced(const QString &placeholder)
{
    return u'{' + placeholder + u'}';
}

QPlainTextEdit *createEdit(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

QString languageName(QLocale::Language language)
{
    return language == QLocale::Russian ? u"Русский"_s : u"English"_s;
}

TextsDialog::TextsDialog(const QString &prefix, std::vector<EditableText> texts,
                         const QStringList &placeholders, Preview preview, QWidget *parent)
    : QDialog(parent)
    , m_texts(std::move(texts))
    , m_placeholders(placeholders)
    , m_fill(std::move(preview))
    , m_layout(new QVBoxLayout(this))
    , m_combo(new QComboBox(this))
    , m_edit(createEdit(prefix + u"Edit"_s, tr("Text"), this))
    , m_preview(createEdit(prefix + u"Preview"_s, tr("Preview"), this))
    , m_problemLabel(new QLabel(this))
{
    setObjectName(prefix + u"Dialog"_s);
    m_combo->setObjectName(prefix + u"Combo"_s);
    for (const auto &text : m_texts)
        m_combo->addItem(text.name);
    m_preview->setReadOnly(true);
    m_problemLabel->setObjectName(prefix + u"ProblemLabel"_s);
    m_problemLabel->setWordWrap(true);
    Theme::setRole(m_problemLabel, u"problem"_s);

    m_layout->setContentsMargins(24, 20, 24, 16);
    m_layout->setSpacing(12);
    m_layout->addWidget(createPlaceholderBar());
    m_layout->addWidget(createTexts(), 1);
    m_layout->addWidget(m_problemLabel);
    m_layout->addWidget(createButtons());
    resize(860, 480);

    connect(m_combo, &QComboBox::currentIndexChanged, this, &TextsDialog::showCurrent);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextsDialog::keepText);
    showCurrent();
    m_edit->setFocus();
}

void TextsDialog::addHeader(QWidget *header)
{
    m_layout->insertWidget(0, header);
}

QWidget *TextsDialog::createPlaceholderBar()
{
    auto *bar = new QWidget(this);
    auto *choiceLabel = new QLabel(tr("&Which:"), bar);
    choiceLabel->setBuddy(m_combo);
    m_combo->setAccessibleName(tr("Which text"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(choiceLabel);
    layout->addWidget(m_combo);
    layout->addStretch();
    layout->addWidget(new QLabel(tr("Insert:"), bar));
    for (const auto &placeholder : m_placeholders) {
        auto *button = new QToolButton(bar);
        button->setObjectName(u"insert-%1"_s.arg(placeholder));
        button->setText(braced(placeholder));
        button->setAccessibleName(tr("Insert %1").arg(placeholder));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, placeholder] {
            m_edit->insertPlainText(braced(placeholder));
            m_edit->setFocus();
        });
        layout->addWidget(button);
    }
    return bar;
}

QWidget *TextsDialog::createTexts()
{
    auto *texts = new QWidget(this);
    auto *editLabel = new QLabel(tr("&Text:"), texts);
    editLabel->setBuddy(m_edit);
    auto *previewLabel = new QLabel(tr("Pre&view:"), texts);
    previewLabel->setBuddy(m_preview);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->addWidget(editLabel, 0, 0);
    grid->addWidget(previewLabel, 0, 1);
    grid->addWidget(m_edit, 1, 0);
    grid->addWidget(m_preview, 1, 1);
    return texts;
}

QWidget *TextsDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_saveButton = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_saveButton->setObjectName(u"saveButton"_s);
    Theme::setRole(m_saveButton, u"primary"_s);
    m_resetButton = buttons->addButton(tr("&Reset"), QDialogButtonBox::ResetRole);
    m_resetButton->setObjectName(u"resetButton"_s);
    m_resetButton->setToolTip(tr("Puts back the text that VeilDesk came with"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_resetButton, &QPushButton::clicked, this,
            [this] { m_edit->setPlainText(current().defaultText); });
    return buttons;
}

EditableText &TextsDialog::current()
{
    return m_texts[static_cast<size_t>(m_combo->currentIndex())];
}

QString TextsDialog::problemOf(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return tr("The text is empty.");
    if (text.size() > LongestNotification)
        return tr("The text has %1 characters; a message holds %2.")
            .arg(text.size())
            .arg(LongestNotification);
    const auto unknown = TextTemplate::unknownPlaceholders(text, m_placeholders);
    return unknown.isEmpty()
        ? QString()
        : tr("%1 stands for nothing. Use the placeholders above.").arg(braced(unknown.first()));
}

void TextsDialog::showCurrent()
{
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(current().text);
    showPreview();
    updateCommands();
}

void TextsDialog::keepText()
{
    current().text = m_edit->toPlainText();
    showPreview();
    updateCommands();
}

void TextsDialog::showPreview()
{
    m_preview->setPlainText(m_fill(static_cast<size_t>(m_combo->currentIndex()), current().text));
}

void TextsDialog::updateCommands()
{
    const auto isWrong = [this](const EditableText &each) {
        return !problemOf(each.text).isEmpty();
    };
    m_problemLabel->setText(problemOf(current().text));
    m_saveButton->setEnabled(std::ranges::none_of(m_texts, isWrong));
    m_resetButton->setEnabled(current().text != current().defaultText);
}

} // namespace VeilDesk

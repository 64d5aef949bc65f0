#include "ui/settings/settingspage.h"

#include "ui/settings/appearancebox.h"
#include "ui/settings/databasebox.h"
#include "ui/settings/messagesbox.h"
#include "ui/settings/settingrow.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainscrollarea.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDataStream>
#include <QGroupBox>
#include <QIODevice>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <ranges>

namespace VeilDesk {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(QWidget *parent)
    : Page(u"settings"_s, parent)
    , m_appearanceBox(new AppearanceBox(this))
    , m_messagesBox(new MessagesBox(this))
    , m_databaseBox(new DatabaseBox(this))
    , m_scrollArea(createPlainScrollArea(u"settingsArea"_s, this))
    , m_noHitsState(new EmptyState(u"search"_s, this))
    , m_clearSearchButton(m_noHitsState->addButton(u"clearSearchButton"_s))
    , m_searchEdit(new QLineEdit(this))
    , m_saveCommand(
          addCommand(u"saveSettings"_s, u"success"_s, CommandKind::Reads, QKeySequence::Save))
    , m_resetAllCommand(addCommand(u"resetAllSettings"_s, u"refresh"_s, CommandKind::Reads))
{
    constexpr int searchWidth = 220;
    setObjectName(u"settingsPage"_s);
    setFocusProxy(m_searchEdit);
    addCommandButton(m_resetAllCommand);
    m_searchEdit->setObjectName(u"searchEdit"_s);
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->addAction(icon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    m_searchEdit->setFixedWidth(searchWidth);
    addHeaderWidget(m_searchEdit);
    createRows();
    createBody();

    connect(m_resetAllCommand, &QAction::triggered, this, &SettingsPage::confirmResetAll);
    connect(m_searchEdit, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_clearSearchButton, &QPushButton::clicked, m_searchEdit, &QLineEdit::clear);
    connect(m_appearanceBox, &AppearanceBox::languageRequested, this,
            &SettingsPage::languageRequested);
    connect(m_appearanceBox, &AppearanceBox::themeRequested, this, &SettingsPage::themeRequested);
    connect(m_databaseBox, &DatabaseBox::backupRequested, this, &SettingsPage::backupRequested);
    retranslate();
    updateCommands();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::menuTitle() const
{
    return tr("Settin&gs");
}

QByteArray SettingsPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << changedTexts();
    return state;
}

void SettingsPage::restoreState(const QByteArray &state)
{
    Texts unsaved;
    QDataStream stream(state);
    stream >> unsaved;
    for (auto *row : m_rows) {
        if (unsaved.contains(row->entry().key))
            row->setText(unsaved[row->entry().key]);
    }
}

void SettingsPage::startSearch()
{
    m_searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_searchEdit->selectAll();
}

void SettingsPage::showStored(const Texts &texts)
{
    for (auto *row : m_rows)
        row->setStoredText(texts[row->entry().key]);
}

void SettingsPage::showUnknownSettings(const QString &path, const QStringList &keys)
{
    banner().showMessage(Tone::Warning, tr("Some settings in the file are unknown"),
                         tr("%1 in %2 changes nothing. Correct it, or remove it from the file.")
                             .arg(keys.join(u", "_s), path));
}

void SettingsPage::showSaved()
{
    banner().dismiss();
    emit statusChanged(tr("The settings are saved. New operations follow them."));
}

void SettingsPage::showSaveFailure(const Error &error)
{
    banner().showError(tr("The settings were not saved"), error);
}

void SettingsPage::showChoices(const QString &language, const QString &theme)
{
    m_appearanceBox->showChoices(language, theme);
}

void SettingsPage::showDatabase(const DatabaseFacts &facts)
{
    m_databaseBox->showFacts(facts);
}

void SettingsPage::showDatabaseFailure(const Error &error)
{
    banner().showError(tr("The database's facts were not read"), error,
                       [this] { emit refreshRequested(); });
}

void SettingsPage::showBackedUp(const QString &path)
{
    emit statusChanged(tr("The database was copied to %1").arg(path));
}

void SettingsPage::showBackupFailure(const Error &error)
{
    banner().showError(tr("The database was not copied"), error);
}

void SettingsPage::retranslate()
{
    Page::retranslate();
    m_saveCommand->setText(tr("&Save changes"));
    m_saveCommand->setStatusTip(tr("New operations follow what was changed"));
    m_resetAllCommand->setText(tr("&Reset all…"));
    m_resetAllCommand->setStatusTip(tr("Puts every setting back to its default"));
    m_searchEdit->setPlaceholderText(tr("Search"));
    m_searchEdit->setAccessibleName(tr("Search"));
    m_scrollArea->setAccessibleName(title());
    for (const auto &[group, box] : m_groups)
        box->setTitle(SettingText::groupName(group));
    m_noHitsState->setTexts(tr("No such setting"),
                            tr("No setting's name or explanation contains every word."));
    m_clearSearchButton->setText(tr("&Clear the search"));
    m_revertButton->setText(tr("Re&vert"));
    m_saveButton->setText(tr("&Save"));
}

void SettingsPage::updateCommands()
{
    const auto changed = static_cast<int>(changedTexts().size());
    const bool isValid = std::ranges::all_of(m_rows, &SettingRow::isValid);
    m_unsavedLabel->setText(isValid ? tr("%n change(s) not saved", nullptr, changed)
                                    : tr("Correct what is marked to save"));
    m_unsavedBar->setVisible(changed > 0);
    const bool canSave = isValid && changed > 0;
    m_saveButton->setEnabled(canSave);
    setCommandEnabled(m_saveCommand, canSave);
    m_saveButton->setToolTip(m_saveCommand->toolTip());
    setCommandEnabled(m_resetAllCommand, !rowsBesideDefault().empty());
}

void SettingsPage::createRows()
{
    for (const auto &entry : settingEntries()) {
        auto *&box = m_groups[SettingText::describe(entry).group];
        if (!box) {
            box = new QGroupBox(this);
            new QVBoxLayout(box);
        }
        auto *row = new SettingRow(entry, box);
        box->layout()->addWidget(row);
        connect(row, &SettingRow::edited, this, &SettingsPage::updateCommands);
        m_rows.push_back(row);
    }
}

void SettingsPage::createBody()
{
    constexpr int groupSpacing = 14;
    auto *groups = new QWidget(m_scrollArea);
    auto *column = new QVBoxLayout(groups);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(groupSpacing);
    column->addWidget(m_appearanceBox);
    for (const auto &[group, box] : m_groups)
        column->addWidget(box);
    column->addWidget(m_messagesBox);
    column->addWidget(m_databaseBox);
    column->addStretch();
    m_scrollArea->setWidget(groups);
    m_noHitsState->setObjectName(u"settingsNoHitsState"_s);
    m_noHitsState->hide();

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scrollArea, 1);
    layout->addWidget(m_noHitsState, 1);
    layout->addWidget(createUnsavedBar());
    setBody(body);
}

QWidget *SettingsPage::createUnsavedBar()
{
    m_unsavedBar = new QWidget(this);
    m_unsavedBar->setObjectName(u"unsavedBar"_s);
    m_unsavedLabel = new QLabel(m_unsavedBar);
    m_unsavedLabel->setObjectName(u"unsavedLabel"_s);
    m_revertButton = new QPushButton(m_unsavedBar);
    m_revertButton->setObjectName(u"revertButton"_s);
    m_saveButton = new QPushButton(m_unsavedBar);
    m_saveButton->setObjectName(u"saveButton"_s);
    Theme::setRole(m_saveButton, u"primary"_s);
    auto *layout = new QHBoxLayout(m_unsavedBar);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_unsavedLabel, 1);
    layout->addWidget(m_revertButton);
    layout->addWidget(m_saveButton);
    connect(m_revertButton, &QPushButton::clicked, this, &SettingsPage::revert);
    connect(m_saveButton, &QPushButton::clicked, this,
            [this] { emit saveRequested(changedTexts()); });
    connect(m_saveCommand, &QAction::triggered, m_saveButton, &QPushButton::click);
    return m_unsavedBar;
}

void SettingsPage::search(const QString &text)
{
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    std::map<SettingText::Group, bool> hasHits;
    for (auto *row : m_rows) {
        const bool isHit = row->matches(words);
        row->setVisible(isHit);
        hasHits[SettingText::describe(row->entry()).group] |= isHit;
    }
    for (const auto &[group, box] : m_groups)
        box->setVisible(hasHits[group]);
    const bool hasAny = std::ranges::any_of(hasHits, [](const auto &hit) { return hit.second; });
    for (auto *box : {static_cast<QWidget *>(m_appearanceBox),
                      static_cast<QWidget *>(m_messagesBox), static_cast<QWidget *>(m_databaseBox)})
        box->setVisible(words.isEmpty());
    m_scrollArea->setVisible(hasAny);
    m_noHitsState->setVisible(!hasAny);
}

void SettingsPage::confirmResetAll()
{
    const auto rows = rowsBesideDefault();
    const auto count = static_cast<int>(rows.size());
    Confirmation confirmation;
    confirmation.title = tr("Reset %n setting(s)?", nullptr, count);
    confirmation.consequence =
        tr("They get their defaults back and are saved at once. What they say now is lost.");
    QStringList names;
    for (const auto *row : rows | std::views::take(SampleSize))
        names += u"%1: %2"_s.arg(SettingText::describe(row->entry()).label, row->text());
    confirmation.sample = sampleOf(names, count);
    confirmation.verb = tr("Reset %n setting(s)", nullptr, count);
    auto *dialog = new ConfirmDialog(confirmation, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        for (auto *row : rowsBesideDefault())
            row->setText(row->entry().defaultText);
        emit saveRequested(changedTexts());
    });
    dialog->open();
}

void SettingsPage::revert()
{
    for (auto *row : m_rows)
        row->revert();
}

SettingsPage::Texts SettingsPage::changedTexts() const
{
    Texts texts;
    for (const auto *row : m_rows) {
        if (row->isChanged())
            texts.insert(row->entry().key, row->text());
    }
    return texts;
}

std::vector<SettingRow *> SettingsPage::rowsBesideDefault() const
{
    std::vector<SettingRow *> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows), [](const SettingRow *row) {
        return row->text() != row->entry().defaultText;
    });
    return rows;
}

} // namespace VeilDesk

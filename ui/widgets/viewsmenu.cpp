#include "ui/widgets/viewsmenu.h"

#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/menucommands.h"

#include <QEvent>
#include <QInputDialog>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ViewsMenu::ViewsMenu(QWidget *parent)
    : QMenu(parent)
    , m_builtIn(1)
    , m_separator(addSeparator())
    , m_saveAction(addAction(QString()))
    , m_updateAction(addAction(QString()))
    , m_renameAction(addAction(QString()))
    , m_removeAction(addAction(QString()))
{
    setObjectName(u"viewsMenu"_s);
    m_saveAction->setObjectName(u"saveViewAction"_s);
    m_updateAction->setObjectName(u"updateViewAction"_s);
    m_renameAction->setObjectName(u"renameViewAction"_s);
    m_removeAction->setObjectName(u"removeViewAction"_s);
    connect(m_saveAction, &QAction::triggered, this, [this] {
        askForName(tr("Save view"), {}, [this](const QString &name) { saveAs(name); });
    });
    connect(m_updateAction, &QAction::triggered, this, &ViewsMenu::updateCurrent);
    connect(m_renameAction, &QAction::triggered, this, [this] {
        askForName(tr("Rename view"), current().name,
                   [this](const QString &name) { renameCurrent(name); });
    });
    connect(m_removeAction, &QAction::triggered, this, &ViewsMenu::confirmRemoval);
    retranslate();
}

void ViewsMenu::setBuiltInViews(std::vector<TableView> views)
{
    const auto isSaved = isCurrentSaved();
    const auto before = m_builtIn.size();
    m_builtIn = std::move(views);
    if (isSaved)
        m_current += m_builtIn.size() - before;
    listViews();
}

void ViewsMenu::setSavedViews(std::vector<TableView> views)
{
    m_saved = std::move(views);
    listViews();
}

void ViewsMenu::follow(const TableView &shown)
{
    m_shown = shown;
    showCurrent();
}

QString ViewsMenu::currentText() const
{
    //: %1: the name of a view from which the table differs by now
    return isCurrentChanged() ? tr("%1 (changed)").arg(current().name) : current().name;
}

void ViewsMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

/// An action that is being triggered must outlive that.
void ViewsMenu::listViews()
{
    for (auto *action : m_viewActions) {
        removeAction(action);
        action->deleteLater();
    }
    m_viewActions.clear();
    for (size_t index = 0; index < m_builtIn.size() + m_saved.size(); ++index)
        listView(view(index), index);
    showCurrent();
}

void ViewsMenu::listView(const TableView &view, size_t index)
{
    if (index == m_builtIn.size()) {
        m_viewActions += new QAction(this);
        m_viewActions.last()->setSeparator(true);
        insertAction(m_separator, m_viewActions.last());
    }
    auto *action = new QAction(escaped(view.name), this);
    action->setCheckable(true);
    action->setData(static_cast<qulonglong>(index));
    connect(action, &QAction::triggered, this, [this, index] { choose(index); });
    insertAction(m_separator, action);
    m_viewActions += action;
}

void ViewsMenu::retranslate()
{
    setTitle(tr("Vie&ws"));
    m_saveAction->setText(tr("&Save as a view…"));
    showCurrent();
}

void ViewsMenu::showCurrent()
{
    for (auto *action : m_viewActions)
        action->setChecked(action->data() == static_cast<qulonglong>(m_current));
    const auto name = escaped(isCurrentSaved() ? current().name : QString());
    m_updateAction->setText(name.isEmpty() ? tr("&Update view") : tr("&Update “%1”").arg(name));
    m_renameAction->setText(name.isEmpty() ? tr("&Rename view…") : tr("&Rename “%1”…").arg(name));
    m_removeAction->setText(name.isEmpty() ? tr("&Delete view…") : tr("&Delete “%1”…").arg(name));
    m_updateAction->setEnabled(isCurrentSaved() && isCurrentChanged());
    m_renameAction->setEnabled(isCurrentSaved());
    m_removeAction->setEnabled(isCurrentSaved());
    const auto reason =
        isCurrentSaved() ? tr("The view was not changed") : tr("No view of your own is chosen");
    for (auto *action : {m_updateAction, m_renameAction, m_removeAction})
        setDisabledReason(action, reason);
    emit currentTextChanged();
}

void ViewsMenu::choose(size_t index)
{
    m_current = index;
    emit viewChosen(current());
    showCurrent();
}

void ViewsMenu::askForName(const QString &title, const QString &name,
                           const std::function<void(const QString &)> &use)
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(u"viewNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, use](const QString &text) {
        if (const auto chosen = text.simplified(); !chosen.isEmpty())
            use(chosen);
    });
    dialog->open();
}

void ViewsMenu::saveAs(const QString &name)
{
    auto saved = m_shown;
    saved.name = freeName(name);
    m_saved.push_back(std::move(saved));
    m_current = m_builtIn.size() + m_saved.size() - 1;
    announce();
}

void ViewsMenu::updateCurrent()
{
    auto &saved = m_saved[m_current - m_builtIn.size()];
    const auto name = saved.name;
    saved = m_shown;
    saved.name = name;
    announce();
}

void ViewsMenu::renameCurrent(const QString &name)
{
    auto &saved = m_saved[m_current - m_builtIn.size()];
    if (name == saved.name)
        return;
    saved.name = freeName(name);
    announce();
}

void ViewsMenu::confirmRemoval()
{
    Confirmation confirmation;
    confirmation.title = tr("Delete the view “%1”?").arg(current().name);
    confirmation.consequence = tr("The rows stay; only this way to look at them is forgotten.");
    confirmation.verb = tr("Delete view");
    auto *dialog = new ConfirmDialog(confirmation, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ViewsMenu::removeCurrent);
    dialog->open();
}

void ViewsMenu::removeCurrent()
{
    m_saved.erase(m_saved.begin() + static_cast<qsizetype>(m_current - m_builtIn.size()));
    m_current = 0;
    announce();
}

void ViewsMenu::announce()
{
    listViews();
    emit savedViewsChanged();
}

const TableView &ViewsMenu::view(size_t index) const
{
    return index < m_builtIn.size() ? m_builtIn[index] : m_saved[index - m_builtIn.size()];
}

/// No view is overwritten by another one that happens to be called the same.
QString ViewsMenu::freeName(const QString &name) const
{
    const auto isTaken = [this](const QString &candidate) {
        return std::ranges::find(m_builtIn, candidate, &TableView::name) != m_builtIn.end()
            || std::ranges::find(m_saved, candidate, &TableView::name) != m_saved.end();
    };
    auto candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = u"%1 (%2)"_s.arg(name).arg(number);
    return candidate;
}

} // namespace VeilDesk

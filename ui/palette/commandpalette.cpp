#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettemodel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsPerPage = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent)
    , m_model(new PaletteModel(this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"commandPalette"_s);
    setAutoFillBackground(true);
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->addAction(icon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    parent->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_note->setObjectName(u"paletteNote"_s);
    m_note->setWordWrap(true);
    m_note->setMargin(12);
    Theme::setRole(m_note, u"secondary"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_edit->setAccessibleDescription(index.data().toString());
            });
    retranslate();
    hide();
}

void CommandPalette::open(const QMenuBar &menuBar)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->setCommands(menuCommands(menuBar));
    place();
    show();
    raise();
    m_edit->clear();
    search({});
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::showHits(const QString &text, const std::vector<SearchHit> &hits)
{
    if (text != m_edit->text().trimmed())
        return;
    m_isSearching = false;
    m_model->setHits(hits);
    if (!m_list->currentIndex().isValid())
        selectFirst();
    showNoteWhenEmpty();
}

void CommandPalette::showSearchFailure(const QString &text, const Error &error)
{
    if (text != m_edit->text().trimmed())
        return;
    m_isSearching = false;
    const auto reason = errorText(error);
    showNote(tr("The database was not searched. %1. %2").arg(reason.title, reason.advice));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() == QEvent::KeyPress
        && moveByKey(static_cast<const QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_focusBefore && (!QApplication::focusWidget() || m_edit->hasFocus()))
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::moveByKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(-RowsPerPage);
        return true;
    case Qt::Key_PageDown:
        moveBy(RowsPerPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::moveBy(int step)
{
    const int direction = step < 0 ? -1 : 1;
    auto target = m_list->currentIndex();
    int row = target.isValid() ? target.row() : -1;
    for (int left = std::abs(step); left > 0;) {
        row += direction;
        const auto next = m_model->index(row, 0);
        if (!next.isValid())
            break;
        if (next.data(PaletteModel::IsHeadingRole).toBool())
            continue;
        target = next;
        --left;
    }
    m_list->setCurrentIndex(target);
}

void CommandPalette::selectFirst()
{
    m_list->setCurrentIndex({});
    moveBy(1);
    m_list->scrollToTop();
}

void CommandPalette::search(const QString &text)
{
    const auto wanted = text.trimmed();
    m_isSearching = !wanted.isEmpty();
    m_model->setText(wanted);
    selectFirst();
    showNoteWhenEmpty();
    emit searchRequested(wanted);
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.data(PaletteModel::IsUsableRole).toBool())
        return;
    auto *command = m_model->command(index);
    const auto *found = m_model->hit(index);
    const auto hit = found ? *found : SearchHit();
    hide();
    if (command)
        emit commandChosen(command);
    else if (found)
        emit hitChosen(hit);
}

void CommandPalette::place()
{
    constexpr QSize largest(680, 460);
    constexpr int top = 48;
    constexpr int margin = 24;
    const auto area = parentWidget()->rect();
    const auto size = largest.boundedTo({area.width() - 2 * margin, area.height() - top - margin});
    setGeometry((area.width() - size.width()) / 2, top, size.width(), size.height());
}

void CommandPalette::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void CommandPalette::showNoteWhenEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const auto nothing = m_isSearching ? tr("Searching…") : tr("Nothing was found");
    showNote(isEmpty ? nothing : QString());
}

void CommandPalette::retranslate()
{
    m_edit->setPlaceholderText(tr("Find a command, server, tariff, customer or key"));
    m_edit->setAccessibleName(tr("Find anything"));
    m_list->setAccessibleName(tr("What was found"));
}

} // namespace VeilDesk

#include "ui/issue/customerpage.h"

#include "models/domain/email.h"
#include "models/itemmodels/customersmodel.h"
#include "ui/issue/choicetable.h"
#include "ui/issue/customerform.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/featuretext.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(200);

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown;
}

} // namespace

CustomerPage::CustomerPage(QWidget *parent)
    : IssuePage(parent)
    , m_model(new CustomersModel(this))
    , m_customerButton(new QRadioButton(tr("A &customer of the bot"), this))
    , m_emailButton(new QRadioButton(tr("&E-mail only"), this))
    , m_stack(new QStackedWidget(this))
    , m_searchTimer(new QTimer(this))
{
    setObjectName(u"customerPage"_s);
    m_customerButton->setObjectName(u"customerModeButton"_s);
    m_customerButton->setChecked(true);
    m_emailButton->setObjectName(u"emailModeButton"_s);
    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(typingPause);
    m_stack->addWidget(createCustomerArea());
    m_stack->addWidget(createEmailArea());

    auto *modes = new QHBoxLayout;
    modes->addWidget(m_customerButton);
    modes->addWidget(m_emailButton);
    modes->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(modes);
    layout->addWidget(m_stack, 1);

    connect(m_customerButton, &QRadioButton::toggled, this, &CustomerPage::showMode);
    connect(m_searchTimer, &QTimer::timeout, this,
            [this] { emit searchChanged(m_searchField->text().trimmed()); });
    refreshHints();
}

void CustomerPage::setMissing(const DatabaseFeatures &features)
{
    for (const auto needed : {DatabaseFeature::Users, DatabaseFeature::Subscriptions}) {
        if (!features.contains(needed))
            continue;
        m_customerButton->setEnabled(false);
        m_customerButton->setToolTip(missingFeatureText(needed));
        m_emailButton->setChecked(true);
        return;
    }
}

void CustomerPage::showCustomers(std::vector<Customer> customers)
{
    m_model->setRows(std::move(customers));
    const bool searching = !m_searchField->text().trimmed().isEmpty();
    if (searching && !m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    refreshHints();
    emit completeChanged();
}

void CustomerPage::showAdded(const Customer &customer)
{
    closeForm();
    m_searchTimer->stop();
    const QSignalBlocker blocker(m_searchField);
    m_searchField->setText(QString::number(customer.id.value));
    showCustomers({customer});
    choose(customer.id);
    m_table->setFocus();
}

void CustomerPage::clear()
{
    m_searchField->clear();
    m_emailField->clear();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    closeForm();
}

void CustomerPage::showAddFailure(const Error &error)
{
    m_form->showFailure(error);
}

std::optional<Customer> CustomerPage::customer() const
{
    const auto current = m_table->selectionModel()->selectedRows();
    if (!m_customerButton->isChecked() || current.isEmpty())
        return std::nullopt;
    return m_model->rows()[size_t(current.first().row())];
}

QString CustomerPage::email() const
{
    return m_emailButton->isChecked() ? m_emailField->text().trimmed() : QString();
}

bool CustomerPage::isComplete() const
{
    return m_emailButton->isChecked() ? isEmail(email()) : customer().has_value();
}

void CustomerPage::focusFirst()
{
    if (m_emailButton->isChecked())
        m_emailField->setFocus();
    else
        m_searchField->setFocus();
}

bool CustomerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_searchField && event->type() == QEvent::KeyPress) {
        auto *keyEvent = static_cast<QKeyEvent *>(event);
        if (movesInList(keyEvent->key())) {
            QCoreApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return IssuePage::eventFilter(watched, event);
}

QWidget *CustomerPage::createCustomerArea()
{
    auto *area = new QWidget(this);
    m_searchField = new QLineEdit(area);
    m_searchField->setObjectName(u"customerSearchField"_s);
    m_searchField->setPlaceholderText(tr("Search by @username, name or Telegram id"));
    m_searchField->setAccessibleName(tr("Search customers"));
    m_searchField->setClearButtonEnabled(true);
    m_searchField->installEventFilter(this);
    m_table = createChoiceTable(m_model, u"customerTable"_s, tr("Customers"), area);
    m_table->setSortingEnabled(false);
    m_emptyLabel = new QLabel(area);
    m_emptyLabel->setObjectName(u"customerEmptyLabel"_s);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_form = new CustomerForm(area);
    m_form->hide();
    m_addRow = new QWidget(area);
    auto *addButton = new QPushButton(tr("Ne&w customer…"), m_addRow);
    addButton->setObjectName(u"newCustomerButton"_s);
    auto *addLayout = new QHBoxLayout(m_addRow);
    addLayout->setContentsMargins(0, 0, 0, 0);
    addLayout->addWidget(m_emptyLabel, 1);
    addLayout->addWidget(addButton);

    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_searchField);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_addRow);
    layout->addWidget(m_form);

    connect(m_searchField, &QLineEdit::textChanged, m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IssuePage::completeChanged);
    connect(m_table, &DataTable::doubleClicked, this, &CustomerPage::accepted);
    connect(addButton, &QPushButton::clicked, this, &CustomerPage::openForm);
    connect(m_form, &CustomerForm::cancelled, this, &CustomerPage::closeForm);
    connect(m_form, &CustomerForm::addRequested, this, &CustomerPage::addRequested);
    return area;
}

QWidget *CustomerPage::createEmailArea()
{
    auto *area = new QWidget(this);
    m_emailField = new QLineEdit(area);
    m_emailField->setObjectName(u"emailField"_s);
    m_emailField->setPlaceholderText(u"name@example.com"_s);
    m_emailHint = new QLabel(area);
    m_emailHint->setObjectName(u"emailHint"_s);
    m_emailHint->setWordWrap(true);
    auto *fieldLabel = new QLabel(tr("E-&mail of the key:"), area);
    fieldLabel->setBuddy(m_emailField);
    auto *note = new QLabel(tr("A key of its own, without a customer or subscription. The bot "
                               "does not know it and will not end it: VeilDesk lists it when it "
                               "expires and offers to revoke it."),
                            area);
    note->setWordWrap(true);

    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(fieldLabel);
    layout->addWidget(m_emailField);
    layout->addWidget(m_emailHint);
    layout->addWidget(note);
    layout->addStretch();

    connect(m_emailField, &QLineEdit::textChanged, this, [this] {
        refreshHints();
        emit completeChanged();
    });
    return area;
}

void CustomerPage::showMode()
{
    m_stack->setCurrentIndex(m_emailButton->isChecked() ? 1 : 0);
    refreshHints();
    emit completeChanged();
}

void CustomerPage::openForm()
{
    m_addRow->hide();
    m_form->open(m_searchField->text().trimmed());
}

void CustomerPage::closeForm()
{
    m_form->hide();
    m_addRow->show();
    m_searchField->setFocus();
}

void CustomerPage::choose(CustomerId id)
{
    const auto &customers = m_model->rows();
    const auto found = std::ranges::find(customers, id, &Customer::id);
    if (found != customers.end())
        m_table->setCurrentIndex(m_model->index(int(found - customers.begin()), 0));
}

void CustomerPage::refreshHints()
{
    const bool empty = m_model->rowCount() == 0;
    const bool searching = !m_searchField->text().trimmed().isEmpty();
    m_emptyLabel->setText(!empty          ? QString()
                              : searching ? tr("Nobody found. Add the customer by Telegram id.")
                                          : tr("No customers yet."));
    const auto typed = m_emailField->text().trimmed();
    m_emailHint->setText(typed.isEmpty() || isEmail(typed)
                             ? QString()
                             : tr("This is not an e-mail address yet: name@domain."));
}

} // namespace VeilDesk

#include "ui/keys/termdialog.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/validationtext.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualDays = 30;
constexpr int MostDays = 36500;

QLabel *createLabel(const QString &name, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    Theme::setRole(label, role);
    return label;
}

} // namespace

TermDialog::TermDialog(Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(std::move(clock))
    , m_banner(new MessageBanner(this))
    , m_inputs(new QWidget(this))
    , m_byRadio(new QRadioButton(tr("&Extend by"), this))
    , m_daysSpin(new QSpinBox(this))
    , m_untilRadio(new QRadioButton(tr("&Set to"), this))
    , m_untilEdit(new QDateTimeEdit(this))
    , m_zoneLabel(createLabel(u"zoneLabel"_s, u"secondary"_s, this))
    , m_shortenCheck(new QCheckBox(tr("Also &keys that end later or never"), this))
    , m_summaryLabel(createLabel(u"summaryLabel"_s, u"heading"_s, this))
    , m_skippedLabel(createLabel(u"skippedLabel"_s, u"secondary"_s, this))
    , m_table(new DataTable(this))
    , m_progressBar(new QProgressBar(this))
    , m_submitButton(nullptr)
    , m_cancelButton(nullptr)
{
    constexpr QSize size(820, 560);
    constexpr int measuredRows = 50;
    setObjectName(u"termDialog"_s);
    setWindowTitle(tr("Extend keys"));
    m_table->setObjectName(u"termPreviewView"_s);
    m_table->setAccessibleName(tr("Preview"));
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_table->setModel(&m_model);
    m_progressBar->setObjectName(u"termProgressBar"_s);
    m_progressBar->setAccessibleName(tr("Progress"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_submitButton = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_submitButton->setObjectName(u"extendButton"_s);
    Theme::setRole(m_submitButton, u"primary"_s);
    m_submitButton->setDefault(true);
    m_cancelButton = buttons->button(QDialogButtonBox::Cancel);
    m_cancelButton->setObjectName(u"cancelButton"_s);

    auto *rule = createLabel(u"ruleLabel"_s, u"secondary"_s, this);
    rule->setText(tr("Keys of one subscription end together, selected or not. A term that is over "
                     "starts again now."));
    auto *inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins({});
    inputs->addLayout(createByRow());
    inputs->addLayout(createUntilRow());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addWidget(m_inputs);
    layout->addWidget(rule);
    layout->addWidget(m_summaryLabel);
    layout->addWidget(m_skippedLabel);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progressBar);
    layout->addWidget(buttons);
    resize(size);

    connect(m_byRadio, &QRadioButton::toggled, this, &TermDialog::plan);
    connect(m_daysSpin, &QSpinBox::valueChanged, this, &TermDialog::plan);
    connect(m_untilEdit, &QDateTimeEdit::dateTimeChanged, this, &TermDialog::plan);
    connect(m_shortenCheck, &QCheckBox::toggled, this, &TermDialog::plan);
    connect(buttons, &QDialogButtonBox::accepted, this, &TermDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &TermDialog::reject);
    m_byRadio->setChecked(true);
    setRunning(false);
    m_daysSpin->setFocus();
    m_daysSpin->selectAll();
    plan();
}

QLayout *TermDialog::createByRow()
{
    m_byRadio->setObjectName(u"byRadio"_s);
    m_daysSpin->setObjectName(u"daysSpin"_s);
    m_daysSpin->setAccessibleName(tr("Days to extend by"));
    m_daysSpin->setRange(1, MostDays);
    m_daysSpin->setValue(UsualDays);
    m_daysSpin->setAlignment(Qt::AlignRight);
    auto *row = new QHBoxLayout;
    row->addWidget(m_byRadio);
    row->addWidget(m_daysSpin);
    row->addWidget(new QLabel(tr("days"), this));
    QWidget *previous = m_daysSpin;
    for (const int days : {30, 90, 365}) {
        auto *preset = new QPushButton(tr("%n day(s)", nullptr, days), this);
        preset->setObjectName(u"preset%1Button"_s.arg(days));
        connect(preset, &QPushButton::clicked, this, [this, days] {
            m_byRadio->setChecked(true);
            m_daysSpin->setValue(days);
        });
        row->addWidget(preset);
        setTabOrder(previous, preset);
        previous = preset;
    }
    row->addStretch();
    return row;
}

QLayout *TermDialog::createUntilRow()
{
    const auto now = toDateTime(m_clock()).toLocalTime();
    m_untilRadio->setObjectName(u"untilRadio"_s);
    m_untilEdit->setObjectName(u"untilEdit"_s);
    m_untilEdit->setAccessibleName(tr("New end"));
    m_untilEdit->setCalendarPopup(true);
    m_untilEdit->setMinimumDateTime(now);
    m_untilEdit->setDateTime(now.addDays(UsualDays));
    m_zoneLabel->setWordWrap(false);
    m_shortenCheck->setObjectName(u"shortenCheck"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_untilRadio);
    row->addWidget(m_untilEdit);
    row->addWidget(m_zoneLabel);
    row->addSpacing(12);
    row->addWidget(m_shortenCheck);
    row->addStretch();
    return row;
}

void TermDialog::showTerms(std::vector<KeyTerm> terms)
{
    m_state = State::Ready;
    m_model.setTerms(std::move(terms), extension(), m_clock());
    plan();
}

void TermDialog::showLoadFailure(const Error &error)
{
    m_banner->showError(tr("The keys were not looked up"), error);
    m_summaryLabel->clear();
}

void TermDialog::showProgress(qint64 done, qint64 all)
{
    const auto locale = QLocale();
    m_progressBar->setRange(0, static_cast<int>(all));
    m_progressBar->setValue(static_cast<int>(done));
    m_progressBar->setFormat(tr("%1 of %2").arg(locale.toString(done), locale.toString(all)));
}

void TermDialog::showFailure(const Error &error)
{
    setRunning(false);
    m_state = State::Ready;
    m_banner->showError(tr("The keys were not extended"), error);
    plan();
}

void TermDialog::reject()
{
    if (m_state != State::Running) {
        QDialog::reject();
        return;
    }
    m_cancelButton->setEnabled(false);
    emit cancelRequested();
}

Extension TermDialog::extension() const
{
    if (m_byRadio->isChecked())
        return Extension(std::chrono::days(m_daysSpin->value()));
    Extension until(fromUnix(m_untilEdit->dateTime().toSecsSinceEpoch()));
    until.mayShorten = m_shortenCheck->isChecked();
    return until;
}

void TermDialog::setRunning(bool running)
{
    m_inputs->setEnabled(!running);
    m_progressBar->setVisible(running);
    m_submitButton->setEnabled(!running);
    m_cancelButton->setEnabled(true);
    m_cancelButton->setText(running ? tr("S&top") : tr("Cancel"));
}

void TermDialog::updateZone()
{
    m_zoneLabel->setText(m_untilEdit->dateTime().toLocalTime().timeZoneAbbreviation());
}

void TermDialog::plan()
{
    const bool isBy = m_byRadio->isChecked();
    m_daysSpin->setEnabled(isBy);
    m_untilEdit->setEnabled(!isBy);
    m_shortenCheck->setEnabled(!isBy);
    updateZone();
    m_model.plan(extension(), m_clock());
    const auto [changing, skipped] = m_model.summary();
    QStringList reasons;
    int skippedCount = 0;
    for (const auto &[skip, count] : skipped) {
        //: %1: why keys stay as they are, %2: how many
        reasons += tr("%1 (%2)").arg(TermPreviewModel::skipText(skip), QLocale().toString(count));
        skippedCount += count;
    }
    m_submitButton->setText(isBy ? tr("Extend %Ln key(s)", nullptr, changing)
                                 : tr("Set the end of %Ln key(s)", nullptr, changing));
    const auto invalid = validate(extension(), m_clock());
    m_submitButton->setEnabled(m_state == State::Ready && changing > 0 && !invalid);
    if (m_state == State::Loading)
        m_summaryLabel->setText(tr("Looking up the keys…"));
    else if (invalid)
        m_summaryLabel->setText(validationText(*invalid));
    else
        m_summaryLabel->setText(tr("%Ln key(s) change", nullptr, changing) + u", "_s
                                + tr("%Ln stay(s) as they are", nullptr, skippedCount));
    m_skippedLabel->setVisible(!reasons.isEmpty());
    m_skippedLabel->setText(tr("Left alone: %1").arg(reasons.join(u", "_s)));
}

void TermDialog::submit()
{
    m_banner->dismiss();
    m_state = State::Running;
    setRunning(true);
    showProgress(0, 0);
    emit submitted(m_model.terms(), extension());
}

} // namespace VeilDesk

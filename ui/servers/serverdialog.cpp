#include "ui/servers/serverdialog.h"

#include "ui/servers/certificatebox.h"
#include "ui/servers/probeview.h"
#include "ui/servers/servereditor.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainscrollarea.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace VeilDesk {

using namespace Qt::StringLiterals;

ServerDialog::ServerDialog(QWidget *parent)
    : ServerDialog(std::nullopt, parent)
{ }

ServerDialog::ServerDialog(const Server &server, QWidget *parent)
    : ServerDialog(std::optional(server), parent)
{
    m_editor->setServer(server);
    updateButtons();
}

ServerDialog::ServerDialog(std::optional<Server> server, QWidget *parent)
    : QDialog(parent)
    , m_original(std::move(server))
    , m_editor(new ServerEditor(this))
    , m_banner(new MessageBanner(this))
    , m_probeView(new ProbeView(this))
    , m_certificateBox(new CertificateBox(this))
    , m_untestedCheck(new QCheckBox(tr("Save &without testing"), this))
    , m_problemLabel(new QLabel(this))
    , m_reloadButton(new QPushButton(tr("&Reload"), this))
    , m_testButton(new QPushButton(tr("&Test"), this))
    , m_submitButton(new QPushButton(isEdit() ? tr("Save changes") : tr("Add server"), this))
{
    setObjectName(u"serverDialog"_s);
    setWindowTitle(isEdit() ? tr("Edit server") : tr("Add server"));
    resize(940, 640);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(createFields(), 1);
    columns->addWidget(createTestArea(), 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(columns, 1);
    layout->addLayout(createButtons());

    connect(m_editor, &ServerEditor::edited, this, &ServerDialog::forgetTest);
    connect(m_certificateBox, &CertificateBox::acceptedChanged, this,
            &ServerDialog::acceptCertificate);
    connect(m_untestedCheck, &QCheckBox::toggled, this, &ServerDialog::updateButtons);
    connect(m_reloadButton, &QPushButton::clicked, this, &ServerDialog::reloadRequested);
    connect(m_testButton, &QPushButton::clicked, this, &ServerDialog::startTest);
    connect(m_submitButton, &QPushButton::clicked, this, &ServerDialog::submit);
    updateButtons();
}

void ServerDialog::setDraft(const ServerDraft &draft)
{
    m_editor->setDraft(draft);
    updateButtons();
}

void ServerDialog::showReloaded(const Server &server)
{
    const auto mine = m_editor->draft();
    const auto before = draftOf(*m_original);
    m_original = server;
    m_reloadButton->hide();
    setDraft(mergedDraft(before, mine, draftOf(server)));
    m_banner->showMessage(Tone::Warning, tr("The server was loaded again"),
                          tr("What you have typed stays. Saving writes it over what somebody else "
                             "changed."));
}

void ServerDialog::showStage(const StageResult &stage)
{
    m_probeView->showStage(stage);
}

void ServerDialog::showReport(const ProbeReport &report)
{
    setBusy(false);
    m_probeView->finish(report);
    const auto &shown = report.certificateSha256;
    const auto pin = draft().pin;
    const bool isExpected = pin.isEmpty() ? report.certificateTrusted : shown == pin;
    if (!shown.isEmpty() && !isExpected)
        m_certificateBox->showCertificate(shown, !pin.isEmpty());
    updateButtons();
}

void ServerDialog::showTestFailure(const Error &error)
{
    setBusy(false);
    m_probeView->finish({});
    m_banner->showError(tr("The server was not tested"), error);
}

void ServerDialog::showFailure(const Error &error)
{
    setBusy(false);
    m_reloadButton->setVisible(isEdit() && error.kind() == ErrorKind::Conflict);
    m_banner->showError(
        isEdit() ? tr("The server was not changed") : tr("The server was not added"), error);
}

ServerDraft ServerDialog::draft() const
{
    auto draft = m_editor->draft();
    draft.pin = pinFor(draft.url);
    return draft;
}

QByteArray ServerDialog::pinFor(const QString &url) const
{
    const auto accepted = m_certificateBox->accepted();
    if (!accepted.isEmpty() || !isEdit())
        return accepted;
    const bool isSameAddress = serverBaseUrl(url) == serverBaseUrl(m_original->apiUrl);
    return isSameAddress ? m_original->pin : QByteArray();
}

bool ServerDialog::isUntested() const
{
    return isEdit() && m_untestedCheck->isChecked();
}

QWidget *ServerDialog::createFields()
{
    auto *area = createPlainScrollArea(u"fieldsArea"_s, this);
    area->setWidget(m_editor);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget *ServerDialog::createTestArea()
{
    auto *heading = new QLabel(tr("Test"), this);
    Theme::setRole(heading, u"title"_s);
    auto *explanation = new QLabel(
        tr("The test only reads: it creates nothing on the server and stores nothing."), this);
    Theme::setRole(explanation, u"secondary"_s);
    explanation->setWordWrap(true);
    m_untestedCheck->setObjectName(u"untestedCheck"_s);
    m_untestedCheck->setToolTip(tr("For a server that cannot be reached now"));

    auto *area = new QWidget(this);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(m_probeView);
    layout->addWidget(m_certificateBox);
    layout->addStretch();
    layout->addWidget(m_untestedCheck);
    return area;
}

QLayout *ServerDialog::createButtons()
{
    m_problemLabel->setObjectName(u"problemLabel"_s);
    Theme::setRole(m_problemLabel, u"secondary"_s);
    m_problemLabel->setWordWrap(true);
    m_reloadButton->setObjectName(u"reloadButton"_s);
    m_reloadButton->hide();
    m_testButton->setObjectName(u"testButton"_s);
    m_submitButton->setObjectName(isEdit() ? u"saveButton"_s : u"addButton"_s);
    Theme::setRole(m_submitButton, u"primary"_s);
    auto *cancelButton = new QPushButton(tr("Cancel"), this);
    cancelButton->setObjectName(u"cancelButton"_s);
    m_submitButton->setDefault(true);
    connect(cancelButton, &QPushButton::clicked, this, &QDialog::reject);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_problemLabel, 1);
    for (auto *button : {m_reloadButton, m_testButton, m_submitButton, cancelButton})
        row->addWidget(button);
    return row;
}

void ServerDialog::startTest()
{
    m_banner->dismiss();
    setBusy(true);
    m_probeView->start();
    emit testRequested(draft());
}

void ServerDialog::submit()
{
    m_banner->dismiss();
    const auto submitted = draft();
    setBusy(true);
    if (!isEdit()) {
        m_probeView->start();
        emit addRequested(submitted);
        return;
    }
    if (!isUntested() && changesConnection(*m_original, submitted))
        m_probeView->start();
    emit saveRequested(submitted, isUntested() ? ConnectionTest::Skip : ConnectionTest::Run);
}

void ServerDialog::forgetTest()
{
    const auto address = serverBaseUrl(m_editor->draft().url);
    if (address != m_testedAddress)
        m_certificateBox->clear();
    updateButtons();
}

void ServerDialog::acceptCertificate(bool accepted)
{
    if (accepted && !m_isBusy)
        startTest();
    updateButtons();
}

void ServerDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    if (busy)
        m_testedAddress = serverBaseUrl(m_editor->draft().url);
    m_editor->setEnabled(!busy);
    m_certificateBox->setEnabled(!busy);
    updateButtons();
}

void ServerDialog::updateButtons()
{
    const auto problem = m_editor->problem();
    const bool isReady = problem.isEmpty() && !m_isBusy;
    m_problemLabel->setText(problem);
    m_untestedCheck->setVisible(isEdit() && changesConnection(*m_original, draft()));
    m_reloadButton->setEnabled(!m_isBusy);
    m_testButton->setEnabled(isReady);
    m_submitButton->setEnabled(isReady && (isUntested() || !m_certificateBox->isWaiting()));
}

} // namespace VeilDesk

#include "ui/servers/serverdialog.h"

#include "models/itemmodels/displaytext.h"
#include "ui/servers/probeview.h"
#include "ui/servers/servereditor.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// 32 bytes as four lines of eight, to be compared line by line.
QString groupedFingerprint(const QByteArray &sha256)
{
    constexpr qsizetype bytesPerLine = 8;
    QStringList lines;
    for (qsizetype at = 0; at < sha256.size(); at += bytesPerLine)
        lines += DisplayText::fingerprint(sha256.mid(at, bytesPerLine)).replace(u':', u' ');
    return lines.join(u'\n');
}

} // namespace

ServerDialog::ServerDialog(QWidget *parent)
    : QDialog(parent)
    , m_editor(new ServerEditor(this))
    , m_banner(new MessageBanner(this))
    , m_probeView(new ProbeView(this))
    , m_certificateBox(nullptr)
    , m_fingerprintLabel(new QLabel(this))
    , m_acceptCheck(new QCheckBox(tr("I have compared it: this is my &server"), this))
    , m_problemLabel(new QLabel(this))
    , m_testButton(new QPushButton(tr("&Test"), this))
    , m_addButton(new QPushButton(tr("Add server"), this))
{
    setObjectName(u"serverDialog"_s);
    setWindowTitle(tr("Add server"));
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
    connect(m_acceptCheck, &QCheckBox::toggled, this, &ServerDialog::acceptCertificate);
    connect(m_testButton, &QPushButton::clicked, this, &ServerDialog::startTest);
    connect(m_addButton, &QPushButton::clicked, this, &ServerDialog::submit);
    updateButtons();
}

void ServerDialog::setDraft(const ServerDraft &draft)
{
    m_editor->setDraft(draft);
    updateButtons();
}

void ServerDialog::showStage(const StageResult &stage)
{
    m_probeView->showStage(stage);
}

void ServerDialog::showReport(const ProbeReport &report)
{
    setBusy(false);
    m_probeView->finish(report);
    if (report.certificateSha256.isEmpty() || report.certificateTrusted
        || m_acceptCheck->isChecked())
        return;
    m_seenCertificate = report.certificateSha256;
    m_fingerprintLabel->setText(groupedFingerprint(m_seenCertificate));
    m_certificateBox->show();
    updateButtons();
}

void ServerDialog::showFailure(const Error &error)
{
    setBusy(false);
    m_banner->showError(tr("The server was not added"), error);
}

ServerDraft ServerDialog::draft() const
{
    auto draft = m_editor->draft();
    if (m_acceptCheck->isChecked())
        draft.pin = m_seenCertificate;
    return draft;
}

QWidget *ServerDialog::createFields()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
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
    m_certificateBox = createCertificateBox();

    auto *area = new QWidget(this);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(m_probeView);
    layout->addWidget(m_certificateBox);
    layout->addStretch();
    return area;
}

QGroupBox *ServerDialog::createCertificateBox()
{
    auto *box = new QGroupBox(tr("No authority vouches for the certificate"), this);
    box->setObjectName(u"certificateBox"_s);
    auto *explanation = new QLabel(
        tr("That is usual for a self-signed certificate. Compare its SHA-256 fingerprint with the "
           "one shown on the server. The API key is sent only after you accept it, and from then "
           "on only to this certificate."),
        box);
    explanation->setWordWrap(true);
    m_fingerprintLabel->setObjectName(u"fingerprintLabel"_s);
    m_fingerprintLabel->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprintLabel->setTextInteractionFlags(Qt::TextSelectableByMouse
                                                | Qt::TextSelectableByKeyboard);
    m_fingerprintLabel->setAccessibleName(tr("SHA-256 fingerprint"));
    m_acceptCheck->setObjectName(u"acceptCertificateCheck"_s);

    auto *layout = new QVBoxLayout(box);
    layout->setSpacing(10);
    layout->addWidget(explanation);
    layout->addWidget(m_fingerprintLabel);
    layout->addWidget(m_acceptCheck);
    box->hide();
    return box;
}

QLayout *ServerDialog::createButtons()
{
    m_problemLabel->setObjectName(u"problemLabel"_s);
    Theme::setRole(m_problemLabel, u"secondary"_s);
    m_problemLabel->setWordWrap(true);
    m_testButton->setObjectName(u"testButton"_s);
    m_addButton->setObjectName(u"addButton"_s);
    Theme::setRole(m_addButton, u"primary"_s);
    m_testButton->setAutoDefault(false);
    m_addButton->setDefault(true);
    auto *cancelButton = new QPushButton(tr("Cancel"), this);
    cancelButton->setObjectName(u"cancelButton"_s);
    cancelButton->setAutoDefault(false);
    connect(cancelButton, &QPushButton::clicked, this, &QDialog::reject);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_problemLabel, 1);
    for (auto *button : {m_testButton, m_addButton, cancelButton})
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
    setBusy(true);
    m_probeView->start();
    emit addRequested(draft());
}

void ServerDialog::forgetTest()
{
    const auto address = serverBaseUrl(m_editor->draft().url);
    if (address != m_testedAddress && m_certificateBox->isVisibleTo(this)) {
        m_certificateBox->hide();
        m_acceptCheck->setChecked(false);
    }
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
    m_acceptCheck->setEnabled(!busy);
    updateButtons();
}

void ServerDialog::updateButtons()
{
    const auto problem = m_editor->problem();
    const bool needsAcceptance = m_certificateBox->isVisibleTo(this) && !m_acceptCheck->isChecked();
    m_problemLabel->setText(problem);
    m_testButton->setEnabled(problem.isEmpty() && !m_isBusy);
    m_addButton->setEnabled(problem.isEmpty() && !m_isBusy && !needsAcceptance);
}

} // namespace VeilDesk

#include "ui/servers/probeview.h"

#include "models/domain/redaction.h"
#include "ui/servers/probetext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Stages{ProbeStage::Dns, ProbeStage::Tcp,  ProbeStage::Tls,
                            ProbeStage::Pin, ProbeStage::Auth, ProbeStage::Api};

} // namespace

ProbeView::ProbeView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
{
    setObjectName(u"probeView"_s);
    m_summary->setObjectName(u"probeSummaryLabel"_s);
    Theme::setRole(m_summary, u"heading"_s);
    m_summary->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const auto stage : Stages) {
        const Row row{new QLabel(this), new QLabel(probeStageText(stage), this), new QLabel(this),
                      new QLabel(this)};
        row.text->setObjectName(probeStageName(stage) + u"StageLabel"_s);
        row.text->setWordWrap(true);
        Theme::setRole(row.time, u"secondary"_s);
        Theme::setRole(row.name, u"heading"_s);
        grid->addWidget(row.symbol, line, 0, Qt::AlignTop);
        grid->addWidget(row.name, line, 1, Qt::AlignTop);
        grid->addWidget(row.text, line, 2);
        grid->addWidget(row.time, line, 3, Qt::AlignTop | Qt::AlignRight);
        m_rows.emplace(stage, row);
        ++line;
    }
    grid->addWidget(m_summary, line, 1, 1, 3);
    grid->setRowStretch(line + 1, 1);
    for (const auto stage : Stages)
        setRow(stage, u"skipped"_s, Tone::Neutral, {});
}

void ProbeView::start()
{
    m_summary->clear();
    for (const auto stage : Stages)
        setRow(stage, u"skipped"_s, Tone::Neutral, {});
    markRunning(ProbeStage::Dns);
}

void ProbeView::showStage(const StageResult &result)
{
    const auto symbol = result.skipped ? u"skipped"_s : (result.ok ? u"success"_s : u"error"_s);
    const auto tone = result.skipped ? Tone::Neutral : (result.ok ? Tone::Success : Tone::Danger);
    setRow(result.stage, symbol, tone, stageResultText(result));
    const auto &row = m_rows.at(result.stage);
    row.text->setToolTip(redacted(result.message));
    if (!result.skipped)
        row.time->setText(tr("%1 ms").arg(QLocale().toString(result.duration.count())));
    const auto next = m_rows.upper_bound(result.stage);
    if (next != m_rows.end() && result.ok)
        markRunning(next->first);
}

void ProbeView::finish(const ProbeReport &report)
{
    for (const auto &stage : report.stages)
        showStage(stage);
    for (const auto &[stage, row] : m_rows) {
        const bool isReported =
            std::ranges::find(report.stages, stage, &StageResult::stage) != report.stages.end();
        if (!isReported)
            setRow(stage, u"skipped"_s, Tone::Neutral, {});
    }
    m_summary->setText(probeSummary(report));
}

void ProbeView::setRow(ProbeStage stage, const QString &symbol, Tone tone, const QString &text)
{
    constexpr int symbolSize = 18;
    const auto &row = m_rows.at(stage);
    row.symbol->setPixmap(icon(symbol, tone).pixmap(symbolSize, symbolSize));
    row.text->setText(text);
    row.text->setToolTip({});
    row.time->clear();
}

void ProbeView::markRunning(ProbeStage stage)
{
    setRow(stage, u"refresh"_s, Tone::Accent, tr("Testing…"));
}

} // namespace VeilDesk

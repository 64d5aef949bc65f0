#pragma once

#include "models/domain/probe.h"
#include "models/itemmodels/roles.h"

#include <QWidget>

#include <map>

class QLabel;

namespace VeilDesk {

/// The stages of a server test as they happen: symbol, name, what was found, time.
class ProbeView final : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeView(QWidget *parent = nullptr);

    void start();
    void showStage(const StageResult &result);
    /// No stage is under way any more.
    void finish(const ProbeReport &report);

private:
    struct Row
    {
        QLabel *symbol;
        QLabel *name;
        QLabel *text;
        QLabel *time;
    };

    void setRow(ProbeStage stage, const QString &symbol, Tone tone, const QString &text);
    void markRunning(ProbeStage stage);

    std::map<ProbeStage, Row> m_rows;
    QLabel *m_summary;
};

} // namespace VeilDesk

#pragma once

#include "models/itemmodels/tariffsmodel.h"
#include "ui/widgets/tablepage.h"

namespace VeilDesk {

/// All tariffs: what is sold, for how long, for how much.
class TariffsPage final : public TablePage
{
    Q_OBJECT

public:
    explicit TariffsPage(TariffsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;

    void showAdded(const QString &name);

signals:
    void addRequested();

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    QPushButton *m_addFirstButton;
    QAction *m_addCommand;
};

} // namespace VeilDesk

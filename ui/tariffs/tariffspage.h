#pragma once

#include "models/domain/error.h"
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
    [[nodiscard]] QString hint() const override;

    void showAdded(const QString &name);
    void showChanged(const Tariff &before, const Tariff &after);
    void showChangeFailure(const Error &error);

    /// What an edit did, for the Edit menu: "archiving tariff Month".
    [[nodiscard]] static QString changeText(const Tariff &before, const Tariff &after);
    /// The proposed name of a duplicate.
    [[nodiscard]] static QString copyName(const QString &name);

signals:
    void addRequested();
    void editRequested(VeilDesk::TariffId tariff);
    void duplicateRequested(VeilDesk::TariffId tariff);
    /// Archived tariffs are not sold any more; what was sold under them goes on.
    void archiveRequested(VeilDesk::TariffId tariff, bool archived);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] const Tariff *selectedTariff() const;

    TariffsModel &m_model;
    QPushButton *m_addFirstButton;
    QAction *m_addCommand;
    QAction *m_editCommand;
    QAction *m_duplicateCommand;
    QAction *m_archiveCommand;
    QAction *m_unarchiveCommand;
};

} // namespace VeilDesk

#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/usersmodel.h"
#include "ui/widgets/tablepage.h"

namespace VeilDesk {

/// All customers of the bot.
class UsersPage final : public TablePage
{
    Q_OBJECT

public:
    explicit UsersPage(UsersModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;

    void showAdded(const Customer &customer);
    void showChanged(const Customer &customer);

    /// What an edit did, for the Edit menu: "editing user @anna".
    [[nodiscard]] static QString changeText(const Customer &customer);

signals:
    void addRequested();
    void editRequested(VeilDesk::CustomerId customer);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    QPushButton *m_addFirstButton;
    QAction *m_addCommand;
    QAction *m_editCommand;
};

} // namespace VeilDesk

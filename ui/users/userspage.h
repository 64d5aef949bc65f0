#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/usersmodel.h"
#include "ui/widgets/pagedpage.h"

namespace VeilDesk {

/// All customers of the bot: find, open, add, edit.
class UsersPage final : public PagedPage
{
    Q_OBJECT

public:
    explicit UsersPage(UsersModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;

    /// What the search, the filters and the headers ask for now.
    [[nodiscard]] CustomerFilter filter() const;
    [[nodiscard]] CustomerOrder order() const;

    /// Copies the visible columns as tab-separated text.
    void copyUsers(const std::vector<CustomerSummary> &users);
    void showAdded(const Customer &customer);
    void showChanged(const Customer &customer);
    void showChangeFailure(const Error &error);

    /// What an edit did, for the Edit menu: "editing user @anna".
    [[nodiscard]] static QString changeText(const Customer &customer);

signals:
    void addRequested();
    void editRequested(VeilDesk::CustomerId customer);
    /// The customer is to be shown whole.
    void dossierRequested(VeilDesk::CustomerId customer);
    void copyRequested(const std::vector<VeilDesk::CustomerId> &customers);

protected:
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void copyRows() override;
    void retranslate() override;
    void updateCommands() override;

private:
    void retranslateFilters();

    UsersModel &m_model;
    FilterChip *m_holdingFilter;
    FilterChip *m_blockedFilter;
    FilterChip *m_vipFilter;
    QPushButton *m_addFirstButton;
    QAction *m_openCommand;
    QAction *m_addCommand;
    QAction *m_editCommand;
};

} // namespace VeilDesk

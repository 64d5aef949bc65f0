#pragma once

#include "models/domain/server.h"
#include "ui/issue/issuepage.h"

#include <set>
#include <vector>

class QLabel;
class QLineEdit;

namespace VeilDesk {

class DataTable;
class SearchProxyModel;
class ServerChoiceModel;

/// Where the keys are created.
class ServerChoicePage final : public IssuePage
{
    Q_OBJECT

public:
    explicit ServerChoicePage(QWidget *parent = nullptr);

    void showServers(const std::vector<Server> &servers);
    /// Marks the servers on which the live subscription has a key.
    void markServersWithKey(const std::set<ServerId> &servers);
    [[nodiscard]] std::vector<Server> servers() const;

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

private:
    QWidget *createToolRow();
    void refresh();

    ServerChoiceModel *m_model;
    SearchProxyModel *m_found;
    QLineEdit *m_filterField;
    DataTable *m_table;
    QLabel *m_countLabel;
};

} // namespace VeilDesk

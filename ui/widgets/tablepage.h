#pragma once

#include "models/itemmodels/searchproxymodel.h"
#include "ui/widgets/datapage.h"

#include <optional>

namespace VeilDesk {

/// A page around a table that is small enough to be searched and sorted on screen.
class TablePage : public DataPage
{
    Q_OBJECT

public:
    TablePage(const QString &name, QAbstractItemModel *model, QWidget *parent = nullptr);

    void selectItem(qint64 id, const QString &searchText) override;

protected:
    void applySearch(const QString &text) override;
    [[nodiscard]] Count count() const override;
    void copyRows() override;
    /// Selects what selectItem() asked for, once it is there.
    void showAwaitedRow();
    [[nodiscard]] bool isAwaiting() const { return m_awaitedId.has_value(); }
    /// It is not going to come.
    void stopAwaiting() { m_awaitedId.reset(); }

private:
    SearchProxyModel m_proxy;
    std::optional<qint64> m_awaitedId;
};

} // namespace VeilDesk

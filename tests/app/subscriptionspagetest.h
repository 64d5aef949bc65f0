#pragma once

#include "app/controllers/subscriptionactionscontroller.h"
#include "app/controllers/subscriptionscontroller.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/resultsheet.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QTableView>

namespace VeilDesk {

using namespace Qt::StringLiterals;

/// The page of subscriptions with real services, a real database and a simulated server.
class SubscriptionsPageTest : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    template <typename Type>
    Type *child(const QString &name, const QWidget *parent = nullptr) const
    {
        return childOf<Type>(parent ? parent : m_page.get(), name);
    }
    void trigger(const QString &command) const { child<QAction>(command)->trigger(); }
    int rows() const { return view()->model()->rowCount(); }
    QTableView *view() const { return child<QTableView>(u"subscriptionsView"_s); }
    QString text(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    QStringList numbers() const;
    void select(int row) const;
    QDialog *openDialog(const QString &name) const;
    QDialog *openDetails(int row) const;
    QDialog *openRenewal(int row) const;
    qint64 number(const QString &sql) const;
    void undo();
    QString sheetTitle() const
    {
        const auto *sheet = m_page->findChild<ResultSheet *>();
        return sheet ? child<QLabel>(u"resultTitle"_s, sheet)->text() : QString();
    }

    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<SubscriptionsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<SubscriptionsPage> m_page;
    std::unique_ptr<SubscriptionsController> m_controller;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<SubscriptionActionsController> m_actions;
};

} // namespace VeilDesk

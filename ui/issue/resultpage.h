#pragma once

#include "ui/issue/issuepage.h"
#include "ui/issue/issueresult.h"
#include "ui/share/sharecontext.h"

#include <QHash>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace VeilDesk {

class KeyCard;

/// What came of it: the keys to hand out one by one, and the servers that have none.
class ResultPage final : public IssuePage
{
    Q_OBJECT

public:
    explicit ResultPage(ShareContext context, QWidget *parent = nullptr);

    /// `settling` while the keys are still being verified or removed.
    void showResult(const IssueResult &result, const QHash<ServerId, QString> &serverNames,
                    bool settling, Timestamp now);

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

signals:
    void retryFailedRequested(VeilDesk::OperationId operation);
    void issueAnotherRequested();

private:
    QWidget *createHeadline();
    QWidget *createKeyArea();
    QWidget *createPager();
    QWidget *createFailureArea();
    void showHeadline();
    void showKey(int index);
    void showFailures();
    void copyAllLinks();
    [[nodiscard]] QString serverName(ServerId id) const;

    ShareContext m_shareContext;
    IssueResult m_result;
    QHash<ServerId, QString> m_serverNames;
    std::vector<Step> m_keys;
    int m_shownKey = 0;
    Timestamp m_now{};

    QLabel *m_iconLabel;
    QLabel *m_headlineLabel;
    QLabel *m_explanationLabel;
    QLabel *m_settlingLabel;
    QWidget *m_keyArea;
    QWidget *m_pager;
    QLabel *m_pagerLabel;
    QPushButton *m_previousButton;
    QPushButton *m_nextButton;
    QPushButton *m_copyAllButton;
    KeyCard *m_card;
    QWidget *m_failureArea;
    QLabel *m_failureLabel;
    QStandardItemModel *m_failures;
    QPushButton *m_retryButton;
    QPushButton *m_anotherButton;
};

} // namespace VeilDesk

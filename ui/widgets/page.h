#pragma once

#include "models/domain/databasefeature.h"
#include "ui/widgets/dataage.h"

#include <QKeySequence>
#include <QWidget>

#include <map>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace VeilDesk {

class MessageBanner;

/// One screen of the main window: a title, its commands, a place for messages, and what it shows.
/// A page states intents by signals and knows no service.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &symbol, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    /// For who sees the page for the first time; empty: nothing to say.
    [[nodiscard]] virtual QString hint() const { return {}; }
    /// The title with its mnemonic, for the menu bar.
    [[nodiscard]] virtual QString menuTitle() const = 0;
    [[nodiscard]] virtual QByteArray saveState() const = 0;
    virtual void restoreState(const QByteArray &state) = 0;
    /// Whether the state outlives the open database.
    [[nodiscard]] bool isStateKept() const { return m_isStateKept; }
    void setStateKept(bool kept) { m_isStateKept = kept; }

    [[nodiscard]] const QString &symbol() const { return m_symbol; }
    [[nodiscard]] MessageBanner &banner() { return *m_banner; }
    [[nodiscard]] int itemCount() const { return m_itemCount; }
    [[nodiscard]] const DataAge &dataAge() const { return m_dataAge; }

    /// Brings the item into view and selects it; `searchText` finds it where not all are loaded.
    virtual void selectItem(qint64 /*id*/, const QString & /*searchText*/) { }
    /// Puts the cursor into the page's search, where it has one.
    virtual void startSearch() { }

    /// Commands that change something are off while not writable, for this reason.
    void setWritable(bool writable, const QString &reason);
    [[nodiscard]] bool isWritable() const { return m_isWritable; }
    /// What the database lacks: commands that need it are off, for that reason.
    void setMissing(const DatabaseFeatures &features);
    [[nodiscard]] const DatabaseFeatures &missing() const { return m_missing; }
    /// Why the database has nothing that the page could show; empty when it can have something.
    [[nodiscard]] QString missingReason() const;

signals:
    void refreshRequested();
    void itemCountChanged();
    void dataAgeChanged();
    /// What saveState() gives is worth keeping at once, not only when the window closes.
    void stateChanged();
    /// What was done, for the status bar; empty: nothing goes on any more.
    void statusChanged(const QString &text);
    /// What goes on until statusChanged(), for the status bar.
    void activityChanged(const QString &text);
    /// The page is on screen now.
    void shown();

protected:
    enum class CommandKind { Reads, Writes };

    /// An action that the page's menu and its buttons share; its text comes from retranslate().
    QAction *addCommand(const QString &name, const QString &symbol, CommandKind kind,
                        const QKeySequence &shortcut = {});
    /// The command works while another page is on screen, too.
    static void setWorksAnywhere(QAction *command);
    /// The page shows nothing without the feature.
    void setNeed(DatabaseFeature feature) { m_need = feature; }
    /// The command can do nothing without the feature.
    void setNeed(const QAction *command, DatabaseFeature feature);
    /// Why nobody may use the command, whatever is selected.
    [[nodiscard]] std::optional<QString> forbiddenReason(const QAction *command) const;
    void addCommandSeparator();
    /// A button for the command in the page's header.
    void addCommandButton(QAction *command);
    void addHeaderWidget(QWidget *widget);
    void setBody(QWidget *body);
    void setItemCount(int count);
    void setDataAge(const DataAge &age);
    void setCountText(const QString &text);

    /// Commands work only while their page is on screen (see setWorksAnywhere), and what they
    /// need is selected.
    void setCommandEnabled(QAction *command, bool enabled);

    /// Sets every text; overrides call it too.
    virtual void retranslate();
    /// Sets which commands can be used now.
    virtual void updateCommands() = 0;

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QString m_symbol;
    int m_itemCount = 0;
    bool m_isStateKept = true;
    DataAge m_dataAge;
    bool m_isWritable = true;
    QString m_readOnlyReason;
    DatabaseFeatures m_missing;
    std::optional<DatabaseFeature> m_need;
    std::map<const QAction *, DatabaseFeature> m_commandNeeds;
    QHBoxLayout *m_header;
    QVBoxLayout *m_layout;
    QLabel *m_titleLabel;
    QLabel *m_countLabel;
    MessageBanner *m_banner;
};

} // namespace VeilDesk

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace VeilDesk {

/// What an action that nobody should take by accident is going to do.
struct Confirmation
{
    QString title; ///< With the count: "Delete 3 keys?"
    QString consequence;
    QStringList sample; ///< A few of the objects by name.
    QStringList warnings;
    QString verb; ///< On the button: "Delete 3 keys".
    bool isUndoable = false; ///< By Ctrl+Z, as the consequence then says: no alarm on the button.
};

inline constexpr qsizetype SampleSize = 5; ///< So many of the objects are named.
/// The names of the first of `all` objects, and how many more there are.
[[nodiscard]] QStringList sampleOf(const QStringList &names, qsizetype all);

/// Asks before something that is hard to mend; Cancel is the default. accepted() is the consent.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Confirmation &confirmation, QWidget *parent = nullptr);
};

} // namespace VeilDesk

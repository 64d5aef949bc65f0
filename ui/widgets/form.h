#pragma once

class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QString;
class QWidget;

namespace VeilDesk {

/// Adds a labelled field: the label is the field's buddy and its accessible name.
void addFormRow(QFormLayout *form, const QString &label, QWidget *field);
/// As above, for several controls in a row of which `field` is the first.
void addFormRow(QFormLayout *form, const QString &label, QLayout *row, QWidget *field);

/// Gives the labels of all forms below `parent` one width, so that their fields line up.
void alignFormLabels(QWidget *parent);

/// A value to be read and copied; "—" where there is none.
[[nodiscard]] QLabel *createFact(const QString &name, const QString &text);

/// Nothing but a Telegram id can be typed.
void acceptOnlyIds(QLineEdit *edit);

/// The form's spacing, the same everywhere.
[[nodiscard]] QFormLayout *createForm();

} // namespace VeilDesk

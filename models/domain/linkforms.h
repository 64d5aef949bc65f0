#pragma once

#include <QString>

#include <vector>

namespace VeilDesk {

/// One way to write a link that connects to the same place.
struct LinkForm
{
    enum class Kind {
        Whole, ///< As it is handed out.
        WithoutName, ///< Shorter, for a QR code that is easier to read; clients invent a name.
    };

    Kind kind = Kind::Whole;
    QString text;

    bool operator==(const LinkForm &) const = default;
};

/// The whole link first. What cannot be taken apart has no other form.
[[nodiscard]] std::vector<LinkForm> linkForms(const QString &link);

} // namespace VeilDesk

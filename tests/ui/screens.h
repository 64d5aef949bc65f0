#pragma once

#include "models/settings/windowsettings.h"

#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace VeilDesk {

inline constexpr QSize UsualSize(1280, 800);
inline constexpr QSize SmallSize(1024, 768);

/// One picture to paint. `create` fills everything by hand: no service, no network.
struct Screen
{
    QString name;
    QSize size; ///< Empty: what the widget asks for.
    std::function<std::unique_ptr<QWidget>(WindowSettings &)> create;
};

/// The window with its pages in all their states.
[[nodiscard]] std::vector<Screen> windowScreens();
[[nodiscard]] std::vector<Screen> dialogScreens();
/// Bulk actions: previews, progress and results.
[[nodiscard]] std::vector<Screen> bulkScreens();
/// The pages of the wizard and its outcomes.
[[nodiscard]] std::vector<Screen> issueScreens();
/// The share sheet, and the texts of invitations.
[[nodiscard]] std::vector<Screen> shareScreens();
/// A payment whole, a new one, and what became of many.
[[nodiscard]] std::vector<Screen> paymentScreens();

/// A subscription whole, its renewal, and what became of repairs.
[[nodiscard]] std::vector<Screen> subscriptionScreens();

/// A customer whole.
[[nodiscard]] std::vector<Screen> dossierScreens();

} // namespace VeilDesk

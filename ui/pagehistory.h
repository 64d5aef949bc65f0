#pragma once

#include <optional>
#include <vector>

namespace VeilDesk {

/// Which pages were on screen, for going back.
class PageHistory
{
public:
    void visit(int row);
    /// The page before the current one, which becomes the current one.
    [[nodiscard]] std::optional<int> goBack();
    [[nodiscard]] bool canGoBack() const { return m_rows.size() > 1; }
    void clear() { m_rows.clear(); }

private:
    std::vector<int> m_rows; ///< The current one is the last.
};

} // namespace VeilDesk

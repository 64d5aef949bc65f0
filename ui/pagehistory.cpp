#include "ui/pagehistory.h"

namespace VeilDesk {

void PageHistory::visit(int row)
{
    constexpr size_t longest = 50;
    if (!m_rows.empty() && m_rows.back() == row)
        return;
    m_rows.push_back(row);
    if (m_rows.size() > longest)
        m_rows.erase(m_rows.begin());
}

std::optional<int> PageHistory::goBack()
{
    if (!canGoBack())
        return std::nullopt;
    m_rows.pop_back();
    return m_rows.back();
}

} // namespace VeilDesk

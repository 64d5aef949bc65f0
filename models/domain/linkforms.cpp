#include "models/domain/linkforms.h"

#include "models/domain/link.h"

namespace VeilDesk {

std::vector<LinkForm> linkForms(const QString &link)
{
    std::vector<LinkForm> forms{{LinkForm::Kind::Whole, link}};
    auto parsed = parseLink(link);
    if (!parsed || parsed->name.isEmpty())
        return forms;
    parsed->name.clear();
    forms.push_back({LinkForm::Kind::WithoutName, writeLink(*parsed)});
    return forms;
}

} // namespace VeilDesk

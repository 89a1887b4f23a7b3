// SPDX-License-Identifier: Apache-2.0
#include "answers/shelf.h"

#include <algorithm>

namespace earshot::answers {

Shelf::Shelf(std::vector<Form> forms, Lists shared)
    : forms_(std::move(forms)), shared_(std::move(shared)) {
  std::ranges::sort(forms_, {}, &Form::name);
}

const Form* Shelf::find(std::string_view name) const {
  const auto found = std::ranges::lower_bound(forms_, name, {}, &Form::name);
  return found != forms_.end() && found->name == name ? &*found : nullptr;
}

}  // namespace earshot::answers

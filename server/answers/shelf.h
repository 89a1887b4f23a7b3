// SPDX-License-Identifier: Apache-2.0
// The forms a survey can be made of, as they stood in the forms folder when the program started: read
// and checked once, and never changed while it runs.
#pragma once

#include <string_view>
#include <vector>

#include "model/form.h"
#include "model/lists.h"

namespace earshot::answers {

class Shelf {
 public:
  Shelf() = default;
  // `shared` are the scales and lists of choices that forms may use.
  Shelf(std::vector<Form> forms, Lists shared);

  const std::vector<Form>& forms() const { return forms_; }  // by name
  const Form* find(std::string_view name) const;
  const Lists& shared() const { return shared_; }

 private:
  std::vector<Form> forms_;
  Lists shared_;
};

}  // namespace earshot::answers

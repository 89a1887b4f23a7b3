// SPDX-License-Identifier: Apache-2.0
// The clock asks each manager whom a practitioner named, once, and reminds them once: in a survey of the
// session that nothing joins to what the practitioner answered.
#pragma once

#include "answers/shelf.h"
#include "answers/site.h"

namespace earshot::courses {

struct ManagersTicked {
  int asked = 0;     // letters, whatever they ask for
  int reminded = 0;  // letters that ask for nothing else
};
ManagersTicked ask_managers(answers::Site& site, const answers::Shelf& shelf);

}  // namespace earshot::courses

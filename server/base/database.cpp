// SPDX-License-Identifier: Apache-2.0
#include "base/database.h"

namespace earshot {

void wrong_column(int index) {
  throw std::logic_error("column " + std::to_string(index + 1) +
                         " of a row does not hold what its reader expects");
}

}  // namespace earshot

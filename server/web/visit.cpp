// SPDX-License-Identifier: Apache-2.0
#include "web/visit.h"

#include "store/partnership.h"

namespace earshot::web {

Database& Site::db() {
  if (!snapshot_)
    snapshot_.emplace(house.site.data.snapshot());
  return **snapshot_;
}

const Particulars& Site::particulars() {
  if (!particulars_)
    particulars_ = store::find_partnership(db());
  return *particulars_;
}

const std::string& Site::partnership() {
  if (!partnership_)
    partnership_ =
        Particulars{.name = store::find_setting(db(), "partnership.name").value_or("")}.called();
  return *partnership_;
}

}  // namespace earshot::web

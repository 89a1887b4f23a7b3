// SPDX-License-Identifier: Apache-2.0
#include "web/visit.h"

#include "store/partnership.h"
#include "web/known_around.h"

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

const Around& Site::around() {
  if (around_)
    return *around_;
  const auto stamp = KnownAround::stamp(house.site);
  if (known_around_ != nullptr)
    around_ = known_around_->find(stamp);
  if (!around_) {
    const auto said = store::find_setting(db(), "partnership.name");
    around_ = Around{.partnership = Particulars{.name = said.value_or("")}.called(),
                     .published = store::what_is_published(db())};
    if (known_around_ != nullptr)
      known_around_->keep(stamp, *around_);
  }
  return *around_;
}

}  // namespace earshot::web

// SPDX-License-Identifier: Apache-2.0
// What agencies returned of the training that is required, in editions. Which of two people was quicker is decided in the
// statement: whoever did not see the edition that stands adds nothing.
#pragma once

#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/training_return.h"

namespace earshot::store {

// The editions that stood then, by agency and level; also those that say that nothing is returned any more.
std::vector<TrainingReturn> training_returns_at(Database& db, std::string_view cycle, Moment as_of);
// As the edition after the one that it says was seen. False if that is not the one that stands.
bool add_training_return(Database& db, const TrainingReturn& row);

}  // namespace earshot::store

// SPDX-License-Identifier: Apache-2.0
// Sealed answers between "sent" and the mix. Only ever appended to; emptied survey by survey.
#pragma once

#include <functional>
#include <string_view>

#include "base/database.h"
#include "store/receipts.h"

namespace earshot::store {

// Kept if the survey takes answers today and this nonce is not there yet.
bool add_pending(Database& db, std::string_view survey, const Receipt& receipt,
                 std::string_view box, Day today);
bool has_receipt(Database& db, std::string_view nonce);
bool has_receipt(Database& db, const Receipt& receipt);  // of that content

// In a random order, so that nothing that is done with one tells when it came.
void each_box(Database& db, std::string_view survey,
              const std::function<void(std::string_view)>& use);
int count_boxes(Database& db, std::string_view survey);
int delete_boxes(Database& db, std::string_view survey);

}  // namespace earshot::store

// SPDX-License-Identifier: Apache-2.0
#include "partnership/rows_going.h"

#include "store/disclosures.h"

namespace earshot::partnership {
namespace {

constexpr RowsGoing rows[] = {
    {"disclosures", store::count_dealt_with, store::forget_dealt_with},
};

}  // namespace

std::span<const RowsGoing> all_rows_going() { return rows; }

}  // namespace earshot::partnership

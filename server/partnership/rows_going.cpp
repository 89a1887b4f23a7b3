// SPDX-License-Identifier: Apache-2.0
#include "partnership/rows_going.h"

#include "store/contacts.h"
#include "store/disclosures.h"
#include "store/drafts.h"
#include "store/forget_staff.h"
#include "store/outbox.h"

namespace earshot::partnership {
namespace {

constexpr RowsGoing rows[] = {
    {"disclosures", store::count_dealt_with, store::forget_dealt_with},
    {"drafts", store::count_old_drafts, store::forget_old_drafts},
    {"contacts", store::count_old_contacts, store::forget_old_contacts},
    {"letters", store::count_old_letters, store::forget_old_letters},
    {"links", store::count_links_ended, store::forget_links_ended},
    {"sessions", store::count_old_sessions, store::forget_old_sessions},
    {"left_staff", store::count_left_named, store::forget_left_named},
    {"staff_record", store::count_record, store::forget_record},
};

}  // namespace

std::span<const RowsGoing> all_rows_going() { return rows; }

}  // namespace earshot::partnership

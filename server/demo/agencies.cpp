// SPDX-License-Identifier: Apache-2.0
#include "demo/agencies.h"

namespace earshot::demo {
namespace {

constexpr AgencyTurnout all_turnouts[] = {
    {"harbour_children", 34, 21},
    {"harbour_early_help", 26, 15},
    {"harbour_fostering", 14, 6},
    {"childrens_homes", 18, 7},
    {"youth_justice", 12, 8},
    {"harbour_adults", 30, 12},
    {"learning_disability", 9, 5},
    {"council_housing", 16, 6},
    {"quayside_homes", 11, 5},
    {"bay_police", 40, 14},
    {"bay_probation", 15, 6},
    {"bay_hospital", 60, 23},
    {"bay_community_health", 38, 22},
    {"bay_mental_health", 28, 11},
    {"bay_maternity", 17, 9},
    {"gp_practices", 24, 8},
    {"bay_ambulance", 20, 6},
    {"bay_dentists", 10, 3},
    {"old_town_primaries", 33, 17},
    {"northshore_primaries", 27, 13},
    {"valley_primaries", 19, 10},
    {"secondaries", 36, 19},
    {"special_schools", 14, 8},
    {"bay_college", 22, 6},
    {"nurseries", 24, 9},
    {"lighthouse_da", 9, 7},
    {"bay_young_carers", 6, 5},
    {"faith_groups", 8, 2},
    {"sports_clubs", 13, 4},
    {"bay_fire", 18, 8},
};

}  // namespace

std::span<const AgencyTurnout> turnouts() { return all_turnouts; }

}  // namespace earshot::demo

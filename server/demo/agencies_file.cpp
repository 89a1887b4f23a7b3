// SPDX-License-Identifier: Apache-2.0
// The lists of Harbour Bay, as config/agencies.toml has those of a real area. A table of text only.
#include "demo/agencies.h"

namespace earshot::demo {

std::string_view agencies_file() {
  return R"toml(
sectors = [
  "Council: children",
  "Council: adults",
  "Housing",
  "Police and justice",
  "Health",
  "Education",
  "Voluntary and community",
  "Other public services",
]
areas = ["Old Town", "Northshore", "The Valley", "Whole area"]

[[agency]]
name = "harbour_children"
title = "Harbour Bay Council children's services"
sector = "Council: children"
area = "Whole area"

[[agency]]
name = "harbour_early_help"
title = "Harbour Bay family hubs"
sector = "Council: children"
area = "Whole area"

[[agency]]
name = "harbour_fostering"
title = "Harbour Bay fostering service"
sector = "Council: children"
area = "Whole area"

[[agency]]
name = "childrens_homes"
title = "Harbour Bay children's homes"
sector = "Council: children"
area = "Whole area"

[[agency]]
name = "youth_justice"
title = "Harbour Bay youth justice service"
sector = "Council: children"
area = "Whole area"

[[agency]]
name = "harbour_adults"
title = "Harbour Bay Council adults' services"
sector = "Council: adults"
area = "Whole area"

[[agency]]
name = "learning_disability"
title = "Harbour Bay learning disability team"
sector = "Council: adults"
area = "Whole area"

[[agency]]
name = "council_housing"
title = "Harbour Bay Council housing"
sector = "Housing"
area = "Whole area"

[[agency]]
name = "quayside_homes"
title = "Quayside Homes housing association"
sector = "Housing"
area = "Old Town"

[[agency]]
name = "bay_police"
title = "Bay Police"
sector = "Police and justice"
area = "Whole area"

[[agency]]
name = "bay_probation"
title = "Bay probation service"
sector = "Police and justice"
area = "Whole area"

[[agency]]
name = "bay_hospital"
title = "Harbour Bay Hospital"
sector = "Health"
area = "Whole area"

[[agency]]
name = "bay_community_health"
title = "Bay Community Health: health visitors and school nurses"
sector = "Health"
area = "Whole area"

[[agency]]
name = "bay_mental_health"
title = "Bay Mental Health"
sector = "Health"
area = "Whole area"

[[agency]]
name = "bay_maternity"
title = "Harbour Bay maternity service"
sector = "Health"
area = "Whole area"

[[agency]]
name = "gp_practices"
title = "GP practices"
sector = "Health"
area = "Whole area"

[[agency]]
name = "bay_ambulance"
title = "Bay Ambulance"
sector = "Health"
area = "Whole area"

[[agency]]
name = "bay_dentists"
title = "Dentists and pharmacies"
sector = "Health"
area = "Whole area"

[[agency]]
name = "old_town_primaries"
title = "Old Town primary schools"
sector = "Education"
area = "Old Town"

[[agency]]
name = "northshore_primaries"
title = "Northshore primary schools"
sector = "Education"
area = "Northshore"

[[agency]]
name = "valley_primaries"
title = "Valley primary schools"
sector = "Education"
area = "The Valley"

[[agency]]
name = "secondaries"
title = "Harbour Bay secondary schools"
sector = "Education"
area = "Whole area"

[[agency]]
name = "special_schools"
title = "Special schools"
sector = "Education"
area = "Whole area"

[[agency]]
name = "bay_college"
title = "Harbour Bay College"
sector = "Education"
area = "Old Town"

[[agency]]
name = "nurseries"
title = "Nurseries and childminders"
sector = "Education"
area = "Whole area"

[[agency]]
name = "lighthouse_da"
title = "Lighthouse domestic abuse service"
sector = "Voluntary and community"
area = "Whole area"

[[agency]]
name = "bay_young_carers"
title = "Bay Young Carers"
sector = "Voluntary and community"
area = "Whole area"

[[agency]]
name = "faith_groups"
title = "Faith groups"
sector = "Voluntary and community"
area = "Whole area"

[[agency]]
name = "sports_clubs"
title = "Sports and sailing clubs"
sector = "Voluntary and community"
area = "Whole area"

[[agency]]
name = "bay_fire"
title = "Bay Fire and Rescue"
sector = "Other public services"
area = "Whole area"

[[role]]
name = "early_years_worker"
title = "Early years practitioner or childminder"

[[role]]
name = "teacher"
title = "Teacher or lecturer"

[[role]]
name = "school_support"
title = "Teaching assistant or other school or college staff"

[[role]]
name = "safeguarding_lead"
title = "Designated safeguarding lead or named professional"

[[role]]
name = "social_worker"
title = "Social worker"

[[role]]
name = "family_support"
title = "Family support or early help practitioner"

[[role]]
name = "youth_worker"
title = "Youth worker or youth justice practitioner"

[[role]]
name = "residential_foster"
title = "Foster carer or residential care practitioner"

[[role]]
name = "adult_care"
title = "Adult care practitioner or occupational therapist"

[[role]]
name = "health_visitor_nurse"
title = "Health visitor, school nurse or midwife"

[[role]]
name = "nurse"
title = "Nurse, therapist or other health practitioner"

[[role]]
name = "doctor"
title = "Doctor or dentist"

[[role]]
name = "mental_health"
title = "Mental health practitioner"

[[role]]
name = "paramedic"
title = "Paramedic or ambulance staff"

[[role]]
name = "police_officer"
title = "Police officer or police staff"

[[role]]
name = "probation_officer"
title = "Probation or prison staff"

[[role]]
name = "housing_officer"
title = "Housing or homelessness officer"

[[role]]
name = "firefighter"
title = "Firefighter or community safety officer"

[[role]]
name = "voluntary"
title = "Charity, faith or community worker or volunteer"

[[role]]
name = "line_manager"
title = "Team leader or line manager"

[[role]]
name = "senior_leader"
title = "Senior leader, governor, trustee or board member"

[[role]]
name = "trainer"
title = "Trainer or quality assurance officer"

[[role]]
name = "administrator"
title = "Administrator, reception or business support"

[[role]]
name = "other"
title = "Another role"

[[level]]
name = "level_1"
title = "Level 1: everybody"

[[level]]
name = "level_2"
title = "Level 2: regular contact with children or families"

[[level]]
name = "level_3"
title = "Level 3: works with children or families"

[[reports_to]]
name = "workforce"
title = "Workforce development group"
kinds = ["learning_needs", "courses", "staff_surveys"]

[[reports_to]]
name = "board"
title = "Partnership board"
kinds = ["learning_needs", "voices", "reviews", "actions"]
)toml";
}

}  // namespace earshot::demo

// SPDX-License-Identifier: Apache-2.0
// What reviews, audits, inspections and forums found in Harbour Bay. A table of text only; no such review,
// school or family exists.
#include "demo/needs.h"

namespace earshot::demo {
namespace {

constexpr auto last = OfCycle::last_year;
constexpr auto now = OfCycle::this_year;

constexpr EvidenceRow rows[] = {
    {last, 350, 371, "local_review", "Practice review Osprey, finding 2", "judgement", "neglect", 4,
     "Four agencies each held a part of what was known, and nobody put the parts together for two "
     "years."},
    {last, 344, 358, "section_11", "Section 11 return of last year, standard 5", "measured",
     "supervision", 3, "6 of 29 agencies could not say how often staff are supervised."},
    {last, 321, 330, "forum", "Practitioner forum of last winter, note 4", "coded_text",
     "information_sharing", 2,
     "Repeated at three of five tables: unsure what may be shared when a "
     "parent has not agreed."},
    {last, 300, 305, "audit", "Case audit of last winter, paragraph 12", "judgement",
     "voice_of_the_child", 3, "In 8 of 15 files nothing shows what the child said."},

    {now, 236, 260, "rapid_review", "Rapid review Kestrel, paragraph 4.2", "judgement", "neglect",
     4,
     "Missed appointments were recorded one by one and never seen as a pattern. The children had "
     "been hungry for months.",
     "bay_community_health", "health_visitor_nurse", "level_3", "", "1"},
    {now, 236, 260, "rapid_review", "Rapid review Kestrel, paragraph 5.1", "judgement",
     "professional_curiosity", 4,
     "Explanations of the parents were written down and not tested against what was seen.", "",
     "social_worker", "level_3"},
    {now, 229, 240, "audit", "Audit of strategy discussions, paragraph 9", "measured",
     "information_sharing", 3, "Health was not present at 11 of 30 strategy discussions.", "", "",
     "", "", "0.5"},
    {now, 222, 231, "section_11", "Section 11 return, standard 4", "measured", "supervision", 3,
     "Supervision of staff outside social care is not written down in 9 of 30 agencies.",
     "secondaries"},
    {now, 222, 231, "section_11", "Section 11 return, standard 4, hospital", "measured",
     "supervision", 2, "Supervision takes place and is not always written down.", "bay_hospital"},
    {now, 214, 219, "forum", "Practitioner forum of spring, table 3", "coded_text", "escalation", 2,
     "Said at four of six tables: people do not know what to do when they disagree with a "
     "decision.",
     "", "", "", "Whole area"},
    {now, 205, 211, "inspection", "Joint inspection of the front door, page 14", "judgement",
     "thresholds_and_referral", 3,
     "Referrals from schools often lack the reason for the worry, so they are sent back.", "",
     "safeguarding_lead", "level_3", "", "1"},
    {now, 198, 204, "section_175", "Section 175 return, question 18", "measured", "online_harm", 3,
     "A third of primary schools have not trained staff in online harm within two years.",
     "northshore_primaries", "teacher", "level_2", "Northshore"},
    {now, 191, 300, "national_review", "National review of babies, recommendation 3", "judgement",
     "injuries_not_mobile", 4,
     "Bruises in babies who cannot yet move were explained away in several of the reviewed cases.",
     "", "doctor", "level_3"},
    {now, 183, 190, "dataset", "Dataset of the first quarter, line 22", "measured",
     "missing_children", 2,
     "Children who went missing three times or more: 14, after 9 the year before.", "", "", "",
     "Old Town"},
    {now, 176, 180, "training_return", "Training return of Bay Police, line 6", "measured",
     "child_exploitation", 1, "61 of 100 response officers have had the training on exploitation.",
     "bay_police", "police_officer", "level_2"},
    {now, 168, 173, "scrutiny_visit", "Scrutiny visit to family hubs, note 7", "judgement",
     "voice_of_the_child", 3,
     "Plans describe what parents want. What a child had said stood in 2 of 10.",
     "harbour_early_help", "family_support", "", "The Valley", "1"},
    {now, 160, 168, "audit", "Audit of neglect cases, paragraph 4", "measured", "neglect", 3,
     "The neglect tool was used in 5 of 18 files.", "", "", "", "", "1"},
    {now, 152, 168, "audit", "Audit of neglect cases, paragraph 11", "measured", "recording", 3,
     "Chronologies were missing in 7 of 18 files."},
    {now, 140, 150, "local_review", "Practice review Heron, finding 3", "judgement",
     "fathers_and_men", 4,
     "Nobody asked who else lived in the home, so the risk from him was not known.", "", "", "", "",
     "0.5"},
    {now, 131, 137, "forum", "Forum of designated leads, note 2", "coded_text",
     "harmful_sexual_behaviour", 2,
     "Repeated: unsure when behaviour between children has to be referred.", "",
     "safeguarding_lead", "level_3"},
    {now, 120, 128, "themed_report", "Themed report on domestic abuse, page 6", "judgement",
     "domestic_abuse", 3,
     "Safety plans are made with the parent who is harmed and not shared with "
     "schools.",
     "lighthouse_da", "", "", "", "1"},
    {now, 109, 112, "dataset", "Dataset of the second quarter, line 8", "measured",
     "child_mental_health", 2, "Waiting times for the first appointment grew from 9 to 14 weeks.",
     "bay_mental_health"},
    {now, 97, 103, "training_return", "Training return of adults' services, line 3", "measured",
     "transition", 1,
     "22 of 48 social workers with adults have had training on preparing for "
     "adulthood.",
     "harbour_adults", "social_worker"},
    {now, 84, 88, "forum", "Forum of housing and fire services, note 5", "coded_text",
     "self_neglect", 1, "One officer did not know whom to tell about hoarding where children live.",
     "council_housing", "housing_officer"},
    {now, 71, 77, "inspection", "Inspection of the college, page 9", "judgement", "allegations", 3,
     "Staff did not know whom to tell about a worry about a colleague.", "bay_college"},
    {now, 58, 63, "scrutiny_visit", "Scrutiny visit to maternity, note 3", "judgement",
     "crying_and_shaking", 0, "Both parents are spoken with about crying. No need was found.",
     "bay_maternity"},
    {now, 44, 51, "section_175", "Section 175 return, question 31", "measured", "private_fostering",
     1, "One school asked what private fostering is.", "valley_primaries", "", "", "The Valley"},
    {now, 30, 36, "forum", "Practitioner forum of autumn, table 1", "coded_text",
     "cultural_competence", 2,
     "Repeated: unsure how to ask about faith and culture without giving offence.", "", "", "", "",
     "0.5"},
    {now, 19, 24, "audit", "Audit of early help plans, paragraph 6", "judgement", "whole_family", 2,
     "Plans name the mother's tasks and seldom anybody else's.", "harbour_early_help",
     "family_support", "level_2"},
};

}  // namespace

std::span<const EvidenceRow> evidence_rows() { return rows; }

}  // namespace earshot::demo

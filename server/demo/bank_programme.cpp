// SPDX-License-Identifier: Apache-2.0
#include "demo/bank_programme.h"

namespace earshot::demo {
namespace {

constexpr auto last = OfCycle::last_year;
constexpr auto now = OfCycle::this_year;

constexpr BudgetRow budgets[] = {
    {last, 252, "15,000"},
    {now, 88, "12,000"},
};

// This year's is over its budget, so that it is seen how that is told.
constexpr OfferRow offers[] = {
    {last, 250, 150, "neglect", "Half a day on patterns of neglect",
     "Health visitors, midwives and family support", "level_3", "60", "3,600",
     "Priya Shah, training lead", "Confidence three months after the course"},
    {last, 250, 170, "supervision", "Learning set for supervisors", "Supervisors in all agencies",
     "level_3", "24", "2,250.50", "Named nurse, Bay Community Health",
     "Agencies that can say how often staff are supervised, in the next Section 11"},
    {last, 249, 120, "information_sharing", "Two pages on sharing without consent", "Everybody", "",
     "0", "480", "Amal Yusuf, partnership team", "Questions about consent at the next forum"},
    {last, 249, 100, "voice_of_the_child", "Day on hearing what a child says",
     "Social workers and early help", "level_3", "40", "4,200", "Priya Shah, training lead",
     "Files that show what the child said, in the next audit"},

    {now, 86, -60, "neglect", "Half a day on patterns of neglect, again",
     "GPs, schools and housing", "level_2", "80", "4,800", "Priya Shah, training lead",
     "Confidence three months after the course"},
    {now, 86, -90, "domestic_abuse", "Day on domestic abuse and the child",
     "Police, adults' services and schools", "level_3", "50", "5,150",
     "Bay Police learning and development", "Referrals that say what the child saw"},
    {now, 84, 20, "thresholds_and_referral", "One hour online on thresholds",
     "Everybody who refers", "level_2", "200", "1,900", "Amal Yusuf, partnership team",
     "Referrals that come back"},
    {now, 84, -100, "whole_family", "Learning set on the whole family", "Early help", "level_2",
     "16", "1,400", "Harbour early help", "Plans that name more than the mother"},
    {now, 80, -30, "private_fostering", "Leaflet on private fostering", "School offices", "", "0",
     "350", "Amal Yusuf, partnership team", "Calls about private fostering"},
};

constexpr ProgressRow progress[] = {
    {140, "Half a day on patterns of neglect", OfferState::under_way, ""},
    {70, "Half a day on patterns of neglect", OfferState::done,
     "Held three times; 54 of 60 places were taken. Three months on, four of five who answered "
     "have "
     "used it at work."},
    {70, "Learning set for supervisors", OfferState::under_way,
     "Four of six meetings were held. Two agencies have not sent anybody yet."},
    {65, "Two pages on sharing without consent", OfferState::done,
     "Sent to all agencies, and asked for again by two schools."},
    {65, "Day on hearing what a child says", OfferState::dropped,
     "No trainer could be found within the cost. Taken up again for next year."},
    {18, "One hour online on thresholds", OfferState::under_way, ""},
    {40, "Leaflet on private fostering", OfferState::dropped, ""},
};

constexpr ActionRow actions[] = {
    {last, 245, 140, "Agree who puts a chronology together when four agencies are involved",
     "neglect", "", "grace@example.org", ""},
    {last, 245, 95, "Ask the six agencies of standard 5 for their supervision policy",
     "supervision", "", "amal@example.org", ""},
    {now, 220, 90, "Show missed appointments as a pattern in the health record", "",
     "Rapid review Kestrel, paragraph 4.2", "", "Named nurse, Bay Community Health"},
    {now, 196, 12, "Try the new front door form with ten referrals", "",
     "Joint inspection of the front door, page 14", "amal@example.org", ""},
    {now, 136, -9, "Read ten plans for what fathers are asked", "",
     "Practice review Heron, finding 3", "", "Harbour early help"},
    {now, 60, -75, "Put the agreed levels of neglect into the next audit", "neglect", "",
     "grace@example.org", ""},
};

constexpr ActionProgressRow action_progress[] = {
    {150, "Agree who puts a chronology together when four agencies are involved", ActionState::done,
     "Agreed in the procedures. The audit since found a chronology in 9 of 12 files, before that "
     "in "
     "5 of 12."},
    {100, "Ask the six agencies of standard 5 for their supervision policy", ActionState::under_way,
     "Four of six have sent theirs."},
    {96, "Show missed appointments as a pattern in the health record", ActionState::done,
     "The record counts them since the summer. How often somebody acts on it is in the next "
     "audit."},
};

// One of this year is thought over once, so that it is seen that what was agreed before stays.
constexpr AgreedRow agreed[] = {
    {last, 236, "neglect", AgreedLevel::high,
     "Practice review Osprey: nobody put together what four agencies knew.",
     "The first need of the year: half a day for health and family support, and somebody named who "
     "puts a chronology together."},
    {last, 236, "supervision", AgreedLevel::medium,
     "6 of 29 agencies could not say how often staff are supervised.", ""},
    {last, 236, "voice_of_the_child", AgreedLevel::medium,
     "In 8 of 15 files nothing shows what the child said.",
     "A day, if a trainer can be found within the cost."},

    {now, 42, "neglect", AgreedLevel::high,
     "The rapid review and the audit both ask for it, and it is in the Board's plan.",
     "Last year's half day is repeated for those who were not reached: GPs, schools and housing."},
    {now, 42, "domestic_abuse", AgreedLevel::high,
     "Safety plans are not shared with schools, and it is in the Board's plan.", ""},
    {now, 42, "private_fostering", AgreedLevel::medium,
     "A school asked what private fostering is, and few surveys ask about it.", ""},
    {now, 36, "private_fostering", AgreedLevel::not_this_year,
     "One school is not enough to plan by, and there is no money for more.",
     "To be looked at again when next year's survey has been answered."},
};

constexpr SaidRow said[] = {
    {last, 130, SaidBy::practitioners,
     "You were unsure what may be shared when a parent has not agreed.",
     "Two pages on sharing without consent went to every agency in the spring.",
     "At the next forum one table in five still asked; it had been three.", "", true},
    {last, 64, SaidBy::children, "You did not know who would read what you told us.",
     "The first page of each form says now who reads it.", "",
     "You asked us: who reads what I write? Now the first page tells you. A grown-up whose job is "
     "keeping children safe reads it.",
     true},
    {now, 15, SaidBy::parents, "You waited too long to hear what came of a meeting.",
     "Somebody calls you within a week of each meeting.", "", "", false},
};

}  // namespace

std::span<const BudgetRow> budget_rows() { return budgets; }
std::span<const OfferRow> offer_rows() { return offers; }
std::span<const ProgressRow> progress_rows() { return progress; }
std::span<const ActionRow> action_rows() { return actions; }
std::span<const ActionProgressRow> action_progress_rows() { return action_progress; }
std::span<const AgreedRow> agreed_rows() { return agreed; }
std::span<const SaidRow> said_rows() { return said; }

}  // namespace earshot::demo

// SPDX-License-Identifier: Apache-2.0
#include "web/what_is_held.h"

namespace earshot::web {
namespace {

constexpr Held rows[] = {
    {"Answers of a survey that is open or waits for more",
     "People who answer. To be counted once, when the survey closes.",
     "Each is sealed at once to a key of its survey, in a box of one size. The key is not in the "
     "database nor in its backups.",
     "Nobody. The program opens them once, all together.", "",
     "Until the survey is counted. What is still too few when the year ends is destroyed unread.",
     "survey pending"},
    {"Answers that were begun and not sent",
     "People with a personal link who chose to save and finish later. So that they can go on from "
     "there, on any device.",
     "Sealed under a key of the survey and padded to one size. The key is not in the database nor "
     "in "
     "its backups, and is destroyed when the survey is counted.",
     "Only whoever opens the link. A draft counts as nothing.", "drafts",
     "Or until the answer is sent or the survey closes. Where nobody knows who answers, the "
     "visitor "
     "keeps it in a file of their own.",
     "draft"},
    {"Answers after counting",
     "People who answer, without a name unless the survey is named. For questions about the "
     "figures "
     "later, and to compare stages of a course.",
     "In an order and under numbers that chance has made, sealed under a key of their own. That "
     "key "
     "is locked by one outside the database.",
     "Nobody. No page shows one person's answers.", "staff_answers course_answers family_answers",
     "", "response data_key"},
    {"What people wrote in their own words",
     "People who answer. To be read beside the figures, by whoever may.",
     "As answers, each under a number that leads to no answer and to no other words.",
     "What staff wrote: the partnership team. What children and families wrote: two safeguarding "
     "readers. What they agree to show, perhaps with parts taken out: whoever may read results.",
     "", "They go with the answers they came with.", "words"},
    {"Who read a comment, and what they decided",
     "People who work with Earshot. So that two can agree, and a decision can be taken back.",
     "As the comments, under the same key; the staff record shows only how many somebody was "
     "shown, rounded down to fives.",
     "Those who may read the comment.", "", "They go with the comment.", "reading"},
    {"Under which topics a comment stands",
     "People who work with Earshot: who put it there, and on which day. So that what people wrote "
     "can be read and counted by topic.",
     "Only a comment that is shown stands under any. Nothing leads from it to an answer.",
     "Whoever may read results sees the topics; no page shows who put a comment there.", "",
     "They go with the comment, or when it is shown no more.", "words_topic"},
    {"Words of children and families that were read at once",
     "Children, young people and parents. So that a sign of harm does not wait for the survey to "
     "close.",
     "Sealed to the safeguarding key, which is not in the database. Nothing leads from them to an "
     "answer. Every answer writes one, with or without words. Beside it stands which reader opened "
     "it, "
     "when, and what they did, in words sealed the same way.",
     "A safeguarding reader and nobody else.", "disclosures", "", "disclosure disclosure_step"},
    {"Requests to be contacted",
     "Children, young people and parents who ask for it: a name, how to reach them safely, and "
     "whether a message may be left. So that somebody can get in touch.",
     "Sealed to the safeguarding key in boxes of one size. Asked apart from the answers: nothing "
     "leads from one to the other.",
     "A safeguarding reader and nobody else.", "disclosures", "", "disclosure"},
    {"The rota", "Safeguarding readers: on which days they read. So that somebody is told.",
     "Numbers of accounts.", "Those who may change settings.", "", "Until it is changed.", "duty"},
    {"Which letters are due, were sent or could not be delivered",
     "People who are written to. So that each letter goes once, and whoever was not reached is "
     "known.",
     "The kind of letter and the number of whom it is about, with the day and what the mail server "
     "said. No address, no link and nothing that the letter says: that is put together when it is "
     "sent. Where no mail server is set, letters lie in a folder of the data folder for seven days "
     "at the most.",
     "Those who may change settings see counts, and whom a letter did not reach if they may know "
     "the person.",
     "letters", "", "outbox"},
    {"Figures of a survey", "Nobody: they are counts about many people.",
     "Frozen when the survey is counted. What fewer than the smallest group said is not in them.",
     "Whoever may read what is published.", "figures", "", "release form_version"},
    {"Personal links",
     "People who were invited. So that nobody answers twice, and to know how many were asked.",
     "A random number and whether it was used. No name and no address. A link can be made or "
     "checked only with a key outside the database.",
     "Nobody. Pages show how many.", "", "They go with the answers to their survey.", "invitation"},
    {"Surveys that are being prepared, and links on posters",
     "Whoever begins one: who it was, and when. Links on posters lead to a survey and name nobody.",
     "What is asked is no secret.", "The partnership team.", "",
     "Until the survey is opened or thrown away. A link on a poster stays with its survey.",
     "planned_survey open_link"},
    {"Names and addresses that personal links were made for",
     "People who were invited from a list. So that links can be sent, and sent anew.",
     "Sealed in one size under a key of the survey that is not in the database. It goes with them, "
     "so old backups can't be read either. Of somebody who was taken off the list only a keyed "
     "hash of the address stays until then, so that nobody who is added again answers twice.",
     "Whoever runs surveys. Who has answered is shown only where the survey said so; it never is "
     "where the survey is anonymous.",
     "contacts", "", "contact"},
    {"The code that matches the answers of one person",
     "People who answer a survey that is private and followed up. To see whether a course changed "
     "anything.",
     "In the sealed answer. It is made from their address with a key outside the database.",
     "Nobody. The program compares codes.", "",
     "The key goes on the day that the survey's first page names; a code then leads to nobody.",
     ""},
    {"Links for agencies",
     "Nobody: for each agency, how many staff its lead says were sent the link, and how many "
     "answered.",
     "Counts. No answer is joined to a link. But where the form asks for the agency, the link "
     "fills that in, so an answer that came by it names the agency as if it had been chosen.",
     "Whoever runs surveys; the agency's lead sees their own. How many answered is rounded down to "
     "fives.",
     "", "As figures: they are kept.", "agency_link"},
    {"Courses and their sessions",
     "Trainers: a name, where one is written. To know what was taught, when, and by whom.",
     "What a course costs, and what people learn in it, is no secret. The name of a trainer stands "
     "there as it was typed.",
     "The partnership team, and the training lead whose course it is.", "",
     "They are kept. A trainer's name can be taken out of a session at any time.",
     "course course_outcome course_session course_session_day here_link"},
    {"How registers are read",
     "Nobody. Which column of a register is which, and which agency, role or attendance its words "
     "mean.",
     "In the open. No row of a register is kept there.",
     "The partnership team and training leads, who said so.", "",
     "They are kept, for the next register.", "register_columns register_word"},
    {"People at courses",
     "Who is booked on a session and who came: name, email address, agency and role. To ask them "
     "how it was, and months later whether they use it. Whoever they said their manager is: name "
     "and email address, for three questions. A number, of whoever said that they may be called.",
     "Names and addresses sealed in one size under a key of the session, outside the database. "
     "Agency and role stand in the open, for counting. Which of them answered is known; what they "
     "answered is joined to nobody.",
     "The partnership team, and the training lead whose course it is. They see names and who has "
     "answered, never an answer.",
     "contacts", "Counted from the day on which the last survey about the session closes.",
     "attendance here_on asking course_survey asking_letter asking_line other_voice"},
    {"Evidence for the learning needs analysis",
     "Nobody: findings of reviews, audits, inspections and forums, each with its document, and who "
     "entered it. So that each figure of an analysis leads to what it rests on.",
     "Whoever enters a finding is asked to name no child, no family and no colleague. A piece is "
     "never overwritten, but words that name somebody can be deleted, and their earlier wordings "
     "with them.",
     "The partnership team and the workforce development group.", "",
     "It is kept, as figures are. Words that name somebody: until somebody deletes them.",
     "cycle evidence evidence_withdrawn agreed_priority"},
    {"The programme of a cycle, and its budget",
     "The workforce development group. So that what was agreed, what it costs and how far it has "
     "come "
     "can be followed.",
     "In words, with who wrote it and when. Earlier wordings stay on file.",
     "The partnership team and the workforce development group.", "", "It is kept, as evidence is.",
     "programme_row programme_budget"},
    {"Training that is required, as agencies return it",
     "Nobody: how many of an agency's staff need a level of training and how many have it in date, "
     "with who entered it and when. So that the partnership sees who has yet to be trained.",
     "Numbers only, for a whole agency. Earlier ones stay on file. In the analysis an agency where "
     "fewer than 5 people need a level is counted with others.",
     "The partnership team and the workforce development group; of a final analysis also training "
     "leads and scrutineers.",
     "", "It is kept, as figures are.", "training_return"},
    {"Actions that follow from evidence",
     "Whoever sees to an action: their account, or a name and perhaps an email address. So that "
     "they "
     "are reminded before it is due, and it is known what came of it.",
     "In words, with who wrote it and when. Earlier wordings stay on file, without any address.",
     "The partnership team and the workforce development group.", "",
     "It is kept, as evidence is. An address goes when the action is done or dropped.",
     "needs_action needs_action_address"},
    {"You said, we did",
     "Nobody: what was heard and what was done about it, in the partnership's own words, with who "
     "wrote it. So that whoever was asked hears back.",
     "Whoever writes it is asked to name nobody and to quote nobody. Earlier wordings stay on "
     "file.",
     "What is published: everybody. The rest: the partnership team and the workforce development "
     "group.",
     "", "It is kept, as evidence is. It can be taken off the page at any time.", "said"},
    {"Accounts of staff", "People who work with Earshot. So that they can sign in.",
     "Passwords as Argon2id hashes with 64 MiB; the secret of the second step sealed; roles.",
     "Administrators see name, address and role.", "left_staff", "",
     "person person_role recovery_code"},
    {"Visits and one-time links of staff",
     "People who work with Earshot. To keep them signed in, and to show them where.",
     "Cookies and links as hashes, so that a thief of the database can't use them.",
     "The person themselves; administrators see that a link was made.", "sessions links", "",
     "session one_time_link guess"},
    {"The staff record",
     "People who work with Earshot: who did what, when, on which number. So that misuse shows.",
     "A chain of hashes shows a change. It holds no content and nobody who answers.",
     "Administrators and scrutineers.", "staff_record", "", "staff_record record_anchor"},
    {"Legal holds", "Whoever put or lifted one, and the reason they gave.",
     "Shown only to those who may change settings.", "Those who may change settings.", "",
     "While they stand; once lifted, as long as the staff record.", "hold holding"},
    {"The partnership's settings",
     "Contacts that the partnership chooses to publish: names, telephone numbers, addresses.",
     "They are published.", "Everybody.", "", "Until they are changed.", "setting edition listed"},
    {"Wordings of forms of the partnership's own",
     "Whoever changed one last, by a number that stands for them.", "No answer stands in them.",
     "Those who run surveys.", "", "Until the form is taken off the list.", "own_form"},
    {"The server's log", "Nobody: no names, addresses, links or answers stand in it.",
     "It is on the server.", "Whoever runs the server.", "", "As the server's system is set up.",
     ""},
    {"Copies from before an upgrade, and backups", "As all of the above.",
     "They hold no key. Answers whose key is gone can't be opened in them any more.",
     "Whoever runs the server, and only what is not sealed.", "upgrade_copies",
     "Backups: as whoever runs the server has set up.", ""},
    {"What the program notes for itself",
     "Nobody: how old the database is, which keys belong to it, how many rows went on which day, "
     "and how "
     "many were invited to a survey whose links are gone.",
     "It names nobody.", "Whoever runs the server.", "", "It is kept.",
     "note schema_version rewrite_owed forgotten forgotten_survey"},
};

}  // namespace

std::span<const Held> all_that_is_held() { return rows; }

}  // namespace earshot::web

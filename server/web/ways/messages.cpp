// SPDX-License-Identifier: Apache-2.0
#include "web/ways/messages.h"

#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

std::string minutes_of(const Letter& letter) {
  return "It takes about " +
         count_of(static_cast<std::size_t>(letter.minutes), "minute", "minutes") + ".";
}

std::string until(const Letter& letter) { return long_text(letter.survey.closes_on); }

}  // namespace

std::string letter_to_person(const Letter& letter) {
  return "Subject: " + letter.survey.title + "\n\nHello {Name},\n\n" + letter.partnership +
         " would like to hear from you: " + letter.survey.title + ". " + minutes_of(letter) +
         " Please answer by " + until(letter) + ".\n\nYour own link:\n" + letter.link +
         "\n\nHow private is it? " + promise_in_words(letter.survey) +
         "\n\nThe link is yours alone, so please do not pass it on. If you have already answered, "
         "thank you: there is nothing more to do.";
}

std::string letter_to_lead(const Letter& letter) {
  return "Subject: Please forward to your staff: " + letter.survey.title + "\n\nHello,\n\n" +
         letter.partnership + " is asking staff of all agencies: " + letter.survey.title +
         ". Please open the page below. It has the message to forward, and asks how many staff you "
         "sent it to.\n\n" +
         letter.link +
         "\n\nThis link is for you. Please do not forward it: the message on the page has the one "
         "for your staff. Answers are taken until " +
         until(letter) + ".";
}

std::string reminder_to_lead(const Letter& letter) {
  return "Subject: A reminder: " + letter.survey.title +
         "\n\nHello,\n\nPlease forward the survey to your staff if you have not done so, and say "
         "on "
         "this page how many you sent it to. Without that number we can't say what share of your "
         "staff answered.\n\n" +
         letter.link + "\n\nAnswers are taken until " + until(letter) + ".";
}

std::string letter_to_staff(const Letter& letter) {
  return "Subject: " + letter.survey.title + "\n\nHello,\n\n" + letter.partnership +
         " would like to hear from everybody who works here: “" + letter.survey.title + "”. " +
         minutes_of(letter) + " Please answer once, by " + until(letter) + ":\n\n" + letter.link +
         "\n\nHow private is it? " + promise_in_words(letter.survey) +
         " We see which agency answers come from, not which person.";
}

}  // namespace earshot::web

// SPDX-License-Identifier: Apache-2.0
#include "web/results/written.h"

#include <algorithm>

#include "answers/tally.h"
#include "base/text.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/words/comment_part.h"
#include "web/words/topic_names.h"
#include "web/words/whose_words.h"

namespace earshot::web {
namespace {

constexpr int under_a_question = 10;
constexpr int comments_a_page = 50;
constexpr int looked_at_once = 500;

bool is_written(const Figure& figure) { return figure.kind == "text" || figure.kind == "date"; }

// Where the results hide how many answered, how many wrote is hidden too. Surveys that were counted
// together have the words of all outcomes in one heap, so one outcome that is hidden hides it.
bool hides_how_many(const Release& release, const Figure& figure, std::string_view question) {
  return !figure.base || std::ranges::any_of(release.figures, [&](const Figure& other) {
    return !other.base && answers::plain_name(other.question) == question;
  });
}

std::string waiting_in_words(bool hidden, int unread) {
  if (unread == 0)
    return {};
  if (hidden)
    return "What people wrote here is read before it is shown.";
  return unread == 1 ? "1 comment waits to be read before it is shown."
                     : std::to_string(unread) + " comments wait to be read before they are shown.";
}

}  // namespace

Written::Written(const Visit& visit, Site& site, const Release& release)
    : db_(site.db()),
      release_(release),
      comments_(answers::open_comments(site.house.site, db_, release.id)),
      counts_(comments_ ? store::count_by_question(db_, release.id)
                        : std::vector<store::QuestionCount>()),
      topics_(comments_ ? store::count_by_topic(db_, release.id)
                        : std::vector<store::TopicCount>()),
      lists_(topics_.empty() ? Lists() : store::find_lists(db_)),
      may_read_(comments_ && may_read_words(visit, comments_->needs_two)) {}

const store::QuestionCount* Written::count_of(const Figure& figure) const {
  for (const store::QuestionCount& count : counts_)
    if (figure_of_words(release_, count.question) == &figure)
      return &count;
  return nullptr;
}

int Written::shown() const {
  int all = 0;
  for (const store::QuestionCount& count : counts_)
    all += count.shown;
  return all;
}

void Written::add_list(Html& page, const std::vector<answers::Comment>& comments,
                       Asked asked) const {
  page.open("ul", {{"class", "app-comments"}});
  for (const answers::Comment& comment : comments) {
    page.open("li", {{"class", "app-words"}}).text(shown_words(release_, comment));
    if (comment.reading && comment.reading->decision == Decision::redacted)
      page.text(" ").element("span", "(shortened)", {{"class", "govuk-hint app-words__who"}});
    if (may_read_ && !comment.who.empty())
      page.element("span", "Said by " + comment.who, {{"class", "govuk-hint app-words__who"}});
    if (asked == Asked::here)
      page.element("span", "Asked: " + question_text(release_, comment.question),
                   {{"class", "govuk-hint app-words__who"}});
    if (const auto topics = topic_titles(lists_, comment.topics); !topics.empty())
      page.element("span", (topics.size() == 1 ? "Topic: " : "Topics: ") + list_of(topics, "and"),
                   {{"class", "govuk-hint app-words__who"}});
    page.close("li");
  }
  page.close("ul");
}

void Written::add(Html& page, const Figure& figure, std::string_view survey) const {
  if (!is_written(figure))
    return;
  if (!comments_) {
    page.element("p", "What people wrote has been deleted, because it had had its time.",
                 {{"class", "govuk-hint"}});
    return;
  }
  const store::QuestionCount* count = count_of(figure);
  if (count == nullptr)
    return;
  if (count->shown > 0)
    add_list(page, answers::comments_shown(db_, *comments_, count->question, 0, under_a_question));
  if (count->shown > under_a_question) {
    page.open("p");
    add_link(page, {"Read all " + std::to_string(count->shown) + " that are shown",
                    "/surveys/" + std::string(survey) + "/comments?question=" + count->question,
                    "of " + figure.text});
    page.close("p");
  }
  const std::string waiting =
      waiting_in_words(hides_how_many(release_, figure, count->question), count->unread);
  if (waiting.empty())
    return;
  page.open("p", {{"class", "govuk-hint"}}).text(waiting);
  if (may_read_) {
    page.text(" ");
    add_link(page, {"Read comments", words_path(release_.id)});
  }
  page.close("p");
}

bool Written::add_all(Html& page, std::string_view question, std::string_view path, int at) const {
  const auto count = std::ranges::find(counts_, question, &store::QuestionCount::question);
  if (count == counts_.end() || count->shown == 0)
    return false;
  const int of = (count->shown + comments_a_page - 1) / comments_a_page;
  const int here = std::clamp(at, 1, of);
  page.element("p", question_text(release_, question), {{"class", "app-lead"}});
  add_list(page, answers::comments_shown(db_, *comments_, question, (here - 1) * comments_a_page,
                                         comments_a_page));
  pagination(page, {.path = std::string(path), .at = here, .of = of});
  return true;
}

bool Written::add_under(Html& page, std::string_view topic, std::string_view path, int at) const {
  const auto count = std::ranges::find(topics_, topic, &store::TopicCount::topic);
  if (count == topics_.end())
    return false;
  const int of = (count->words + comments_a_page - 1) / comments_a_page;
  const int here = std::clamp(at, 1, of);
  page.element(
      "p",
      comments_in_words(count->words) + (count->words == 1 ? " stands" : " stand") + " under it.",
      {{"class", "app-lead"}});
  add_list(page,
           answers::comments_under(db_, *comments_, topic, (here - 1) * comments_a_page,
                                   comments_a_page),
           Asked::here);
  pagination(page, {.path = std::string(path), .at = here, .of = of});
  return true;
}

bool Written::add_with(Html& page, std::string_view question, std::string_view words) const {
  const auto count = std::ranges::find(counts_, question, &store::QuestionCount::question);
  if (count == counts_.end() || count->shown == 0)
    return false;
  const std::string wanted = folded(words);
  std::vector<answers::Comment> found;
  int how_many = 0;
  for (int skip = 0; skip < count->shown; skip += looked_at_once)
    for (answers::Comment& comment :
         answers::comments_shown(db_, *comments_, question, skip, looked_at_once))
      if (folded(answers::shown_text(comment)).find(wanted) != std::string::npos &&
          ++how_many <= comments_a_page)
        found.push_back(std::move(comment));
  page.element("p", question_text(release_, question), {{"class", "app-lead"}});
  page.element("p", std::to_string(how_many) + " of the " + std::to_string(count->shown) +
                        (count->shown == 1 ? " comment" : " comments") + " shown here " +
                        (how_many == 1 ? "has" : "have") + " " + in_quotes(words) + " in " +
                        (how_many == 1 ? "it" : "them") + "." +
                        (how_many > comments_a_page
                             ? " These are the first " + std::to_string(comments_a_page) + "."
                             : ""));
  if (!found.empty())
    add_list(page, found);
  return true;
}

}  // namespace earshot::web

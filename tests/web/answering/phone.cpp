// SPDX-License-Identifier: Apache-2.0
#include "web/answering/phone.h"

#include "answers/links.h"
#include "forms/shipped.h"
#include "store/agency_links.h"

namespace earshot::web {
namespace {

std::string hidden_in(const std::string& body, std::string_view name) {
  const std::string before = "name=\"" + std::string(name) + "\" value=\"";
  const std::size_t at = body.find(before);
  if (at == std::string::npos)
    return {};
  const std::size_t start = at + before.size();
  return body.substr(start, body.find('"', start) - start);
}

}  // namespace

const Shown& Phone::open(std::string_view query) {
  page_ = visitor_.get(link_ + std::string(query));
  return page_;
}

std::string Phone::so_far() const { return hidden_in(page_.body, "so-far"); }

std::string Phone::code() const {
  const std::string before = "class=\"app-copy\">";
  const std::size_t at = page_.body.find(before);
  const std::size_t start = at + before.size();
  return at == std::string::npos ? ""
                                 : page_.body.substr(start, page_.body.find('<', start) - start);
}

const Shown& Phone::press(std::string_view step, Visitor::Form fields) {
  const std::string sealed = other_.empty() ? so_far() : other_;
  other_.clear();
  if (!sealed.empty())
    fields.emplace_back("so-far", sealed);
  if (const std::string language = hidden_in(page_.body, "language"); !language.empty())
    fields.emplace_back("language", language);
  fields.emplace_back("next-step", step);
  page_ = visitor_.send({.method = "POST", .target = link_, .body = encoded(fields)});
  return page_;
}

const Shown& Phone::choose_file(std::string_view bytes) {
  const std::string edge = "----a-browser";
  std::string body = "--" + edge +
                     "\r\nContent-Disposition: form-data; name=\"saved-file\"; "
                     "filename=\"my-answers.earshot\"\r\nContent-Type: "
                     "application/octet-stream\r\n\r\n";
  body.append(bytes);
  body.append("\r\n--" + edge +
              "\r\nContent-Disposition: form-data; name=\"next-step\"\r\n\r\nfile\r\n--" + edge +
              "--\r\n");
  page_ = visitor_.send({.method = "POST",
                         .target = link_,
                         .headers = {{"content-type", "multipart/form-data; boundary=" + edge}},
                         .body = body});
  return page_;
}

std::string link_of(Office& office, const answers::MadeSurvey& made, std::size_t invitation) {
  return answers::personal_link(office.partnership().desk().link_key(),
                                made.invitations.at(invitation));
}

std::string link_of_agency(Office& office, const answers::MadeSurvey& made,
                           std::string_view agency) {
  const auto link = office.partnership().site().data.writer().run(
      [&](Database& db) { return store::add_agency_link(db, made.survey.id, agency); });
  return answers::agency_link(office.partnership().desk().link_key(), link.value().id);
}

Form shipped(std::string_view name, std::vector<std::string> languages) {
  Form form = forms::the_form(std::string(name));
  form.plugin.clear();
  form.checked_languages = std::move(languages);
  return form;
}

answers::MadeSurvey post_course(Office& office, int invitations, Promise promise,
                                std::vector<std::string> languages) {
  answers::NewSurvey wanted;
  wanted.form = shipped("post-course", languages);
  wanted.languages = std::move(languages);
  wanted.promise = promise;
  wanted.occasion = {.session = "2026-10-14",
                     .course = "Neglect",
                     .subject = "Safeguarding",
                     .day = "2026-10-14",
                     .outcomes = {{"noticing neglect early", "neglect"},
                                  {"talking about it with a parent", "neglect"}},
                     .agencies = {},
                     .roles = {}};
  wanted.invitations = invitations;
  return office.partnership().open_survey(std::move(wanted));
}

std::string words_of(const std::string& html) {
  std::string words;
  bool inside = false;
  for (const char letter : html) {
    if (letter == '<')
      inside = true;
    else if (letter == '>')
      inside = false;
    else if (!inside)
      words += letter;
  }
  return words;
}

}  // namespace earshot::web

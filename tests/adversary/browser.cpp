// SPDX-License-Identifier: Apache-2.0
#include "adversary/browser.h"

#include <algorithm>
#include <stdexcept>

namespace earshot::adversary {
namespace {

constexpr int most_pages = 40;

std::string encoded(const std::vector<std::pair<std::string, std::string>>& fields) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  const auto add = [&](std::string_view text) {
    for (const char byte : text) {
      const auto code = static_cast<unsigned char>(byte);
      if (std::isalnum(code) != 0 || byte == '-' || byte == '_' || byte == '.')
        out += byte;
      else
        out += {'%', digits[code >> 4], digits[code & 15]};
    }
  };
  for (const auto& [name, value] : fields) {
    out += out.empty() ? "" : "&";
    add(name);
    out += '=';
    add(value);
  }
  return out;
}

}  // namespace

Browser::Browser(int port, const fs::path& certificate) : client_("127.0.0.1", port) {
  client_.set_ca_cert_path(certificate.c_str());
  client_.enable_server_certificate_verification(true);
  client_.set_keep_alive(true);
  client_.set_tcp_nodelay(true);
}

void Browser::answer(const std::string& link, const Said& said) {
  to_first_question(link);
  on_to_sent(link, said);
}

std::string Browser::save(const std::string& link, const Said& said) {
  to_first_question(link);
  while (fields_here(said).empty())
    press(link, "on");
  press(link, "save", fields_here(said));
  must_show("Your answers so far are saved");
  const std::string before = "class=\"app-copy\">";
  const std::size_t at = page_.find(before) + before.size();
  return page_.substr(at, page_.find('<', at) - at);
}

void Browser::resume(const std::string& link, const std::string& code, const Said& said) {
  open(link);
  press(link, "resume", {{"saved-code", code}});
  must_show(said.number);
  on_to_sent(link, said);
}

void Browser::ask_for_contact(const std::string& code, const Wish& wish) {
  const std::string path = "/contact-me/" + code + "?language=en";
  open(path);
  post(path,
       {{"asking", hidden("asking")}, {"name", wish.name}, {"how", wish.how}, {"message", "no"}});
  must_show("We have your request");
}

void Browser::tell_received(const std::string& link, int staff) {
  open(link);
  post(link, {{"token", hidden("token")}, {"received", std::to_string(staff)}});
}

void Browser::to_first_question(const std::string& link) {
  open(link);
  press(link, "start");
}

void Browser::on_to_sent(const std::string& link, const Said& said) {
  for (int pages = 0; !shows("value=\"send\""); ++pages) {
    if (pages == most_pages)
      throw std::runtime_error("a form does not end");
    press(link, "on", fields_here(said));
  }
  press(link, "send");
  if (shows("value=\"send\""))  // told whom to call first
    press(link, "send");
  if (shows("name=\"next-step\" value=\"on\"") || shows("value=\"send\""))
    throw std::runtime_error("an answer was not sent: " + page_);
  must_show("govuk-panel");
}

Browser::Fields Browser::fields_here(const Said& said) const {
  Fields all{{"number", said.number}};
  if (!said.words.empty())
    all.emplace_back("words", said.words);
  for (std::size_t i = 0; i < said.scale.size(); ++i)
    all.emplace_back("scale_" + std::string(1, static_cast<char>('a' + i)), said.scale[i]);
  std::erase_if(all, [&](const auto& field) { return !shows("name=\"" + field.first + "\""); });
  return all;
}

void Browser::open(const std::string& path) { keep(client_.Get(path)); }

void Browser::post(const std::string& path, const Fields& fields) {
  keep(client_.Post(path, encoded(fields), "application/x-www-form-urlencoded"));
}

void Browser::press(const std::string& link, std::string_view step, Fields fields) {
  if (std::string sealed = hidden("so-far"); !sealed.empty())
    fields.emplace_back("so-far", std::move(sealed));
  if (std::string language = hidden("language"); !language.empty())
    fields.emplace_back("language", std::move(language));
  fields.emplace_back("next-step", step);
  post(link, fields);
}

std::string Browser::hidden(std::string_view name) const {
  const std::string before = "name=\"" + std::string(name) + "\" value=\"";
  const std::size_t at = page_.find(before);
  if (at == page_.npos)
    return {};
  const std::size_t start = at + before.size();
  return page_.substr(start, page_.find('"', start) - start);
}

void Browser::must_show(std::string_view words) const {
  if (!shows(words))
    throw std::runtime_error("a page does not show '" + std::string(words) + "': " + page_);
}

void Browser::keep(const httplib::Result& result) {
  if (!result)
    throw std::runtime_error("the server does not answer: " + httplib::to_string(result.error()));
  if (result->status >= 400)
    throw std::runtime_error("the server says " + std::to_string(result->status) + ": " +
                             result->body);
  page_ = result->body;
}

}  // namespace earshot::adversary

// SPDX-License-Identifier: Apache-2.0
#include "mail/laid_out.h"

#include "base/html.h"

namespace earshot::mail {
namespace {

constexpr std::string_view every = "every";

// What stands in a letter from top to bottom, before it is text or a page.
struct Body {
  std::vector<std::string> above;
  std::vector<LetterLink> links;
  std::vector<std::string> below;
  std::vector<LetterLink> small;
};

Body body_of(const Written& written, const LetterWords& words, const Particulars& partnership) {
  const LetterReader reader{written.language};
  Body body{{}, written.links, written.after, {}};
  if (!written.name.empty())
    body.above.push_back(words.say(every, "greeting", reader, {{"name", written.name}}));
  body.above.insert(body.above.end(), written.paragraphs.begin(), written.paragraphs.end());
  body.below.push_back(
      words.say(every, "sent_by", reader, {{"partnership", partnership.called()}}));
  if (is_mail_address(partnership.contact.email))
    body.below.push_back(words.say(every, "reply", reader, {{"email", partnership.contact.email}}));
  if (!written.not_you.empty())
    body.small.push_back({words.say(every, "not_you", reader), written.not_you});
  if (!written.stop.empty())
    body.small.push_back({words.say(every, "stop", reader), written.stop});
  return body;
}

std::string as_text(const Body& body) {
  std::string text;
  const auto add = [&](const std::string& paragraph) {
    text += (text.empty() ? "" : "\n") + paragraph + '\n';
  };
  for (const std::string& paragraph : body.above)
    add(paragraph);
  for (const LetterLink& link : body.links)
    add(link.words + ": " + link.address);
  for (const std::string& paragraph : body.below)
    add(paragraph);
  for (const LetterLink& link : body.small)
    add(link.words + ": " + link.address);
  return text;
}

void add_link(Html& page, const LetterLink& link) {
  page.open("p").element("a", link.words, {{"href", link.address}}).close("p");
}

// Without any look of its own, so that it is read as the reader has set up their mail program.
std::string as_page(const Body& body, const std::string& subject, const std::string& language) {
  Html page;
  page.doctype().open("html", {{"lang", language}}).open("head");
  page.empty("meta", {{"charset", "utf-8"}}).element("title", subject).close("head").open("body");
  for (const std::string& paragraph : body.above)
    page.element("p", paragraph);
  for (const LetterLink& link : body.links)
    add_link(page, link);
  for (const std::string& paragraph : body.below)
    page.element("p", paragraph);
  for (const LetterLink& link : body.small)
    add_link(page, link);
  return page.close("body").close("html").take();
}

}  // namespace

Letter laid_out(const Written& written, const LetterWords& words, const Particulars& partnership,
                const Envelope& envelope) {
  const Body body = body_of(written, words, partnership);
  const std::string& email = partnership.contact.email;
  return {.from = {partnership.called(), envelope.from},
          .to = written.to,
          .reply_to = is_mail_address(email) ? email : "",
          .message_id = envelope.message_id + '@' + std::string(domain_of(envelope.from)),
          .date = envelope.now,
          .language = written.language,
          .subject = written.subject,
          .text = as_text(body),
          .html = as_page(body, written.subject, written.language),
          .stop = written.stop};
}

}  // namespace earshot::mail

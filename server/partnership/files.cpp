// SPDX-License-Identifier: Apache-2.0
#include "partnership/files.h"

#include <algorithm>

#include "model/partnership_keys.h"
#include "store/listed.h"
#include "store/partnership.h"

namespace earshot::partnership {
namespace {

constexpr std::size_t longest_line = 100;

std::string in_toml(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\')
      out.append("\\").push_back(letter);
    else if (byte < 0x20 || byte == 0x7F)
      out.append("\\u00").append({digits[byte / 16], digits[byte % 16]});
    else
      out += letter;
  }
  return out + '"';
}

// One table after the other, a blank line between them.
class Writing {
 public:
  explicit Writing(std::string_view about) { text_.append("# ").append(about).append("\n"); }
  void heading(std::string_view words) { text_.append("\n").append(words).append("\n"); }
  void line(std::string_view key, std::string_view value) {
    text_.append(key).append(" = ").append(value).append("\n");
  }
  void words(std::string_view key, std::string_view value) {
    if (!value.empty())
      line(key, in_toml(value));
  }
  // On one line if it fits there.
  void list(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty())
      return;
    std::string one;
    std::string many = "[\n";
    for (const std::string& value : values) {
      one.append(one.empty() ? "" : ", ").append(in_toml(value));
      many.append("  ").append(in_toml(value)).append(",\n");
    }
    line(key, key.size() + one.size() + 5 <= longest_line ? "[" + one + "]" : many + "]");
  }
  void listing(const Listing& listing) {
    if (listing.closed_on)
      line("closed", in_toml(to_text(*listing.closed_on)));
    words("became", listing.became);
    list("split_into", listing.split_into);
  }
  void blank() { text_ += '\n'; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string topics_text(const Lists& lists) {
  Writing out("Topics. Names never change; titles may. Read back by 'earshot settings import'.");
  for (const Topic& topic : lists.topics) {
    out.heading("[[topic]]");
    out.words("name", topic.name);
    out.words("title", topic.title);
    out.words("parent", topic.parent);
    out.words("side", topic.side);
    out.words("owner", topic.owner);
    out.list("words", topic.words);
    out.listing(topic.listing);
  }
  return out.take();
}

template <class Row, class Say>
void rows(Writing& out, std::string_view heading, const std::vector<Row>& all, const Say& say) {
  for (const Row& row : all) {
    out.heading(heading);
    out.words("name", row.name);
    out.words("title", row.title);
    say(row);
    out.listing(row.listing);
  }
}

std::string agencies_text(const Lists& lists) {
  Writing out(
      "Agencies and their lists. Names never change; titles may. Read back by 'earshot settings "
      "import'.");
  out.blank();
  out.list("sectors", lists.sectors);
  out.list("past_sectors", lists.past_sectors);
  out.list("areas", lists.areas);
  out.list("past_areas", lists.past_areas);
  rows(out, "[[agency]]", lists.agencies, [&](const Agency& agency) {
    out.words("sector", agency.sector);
    out.words("area", agency.area);
  });
  rows(out, "[[role]]", lists.roles, [](const RoleGroup&) {});
  rows(out, "[[level]]", lists.levels,
       [&](const Level& level) { out.list("same_as", level.same_as); });
  rows(out, "[[reports_to]]", lists.reports,
       [&](const ReportGroup& group) { out.list("kinds", group.kinds); });
  return out.take();
}

// Without quotes.
bool is_bare(SettingKind kind) {
  return kind == SettingKind::number || kind == SettingKind::yes_no;
}

std::string settings_text(const SaidSettings& said) {
  Writing out("What the partnership has settled on. Read back by 'earshot settings import'.");
  std::string_view heading;
  for (const PartnershipKey& row : partnership_keys) {
    const std::size_t dot = row.key.name.find('.');
    if (const std::string_view here = row.key.name.substr(0, dot); here != heading) {
      heading = here;
      out.heading("[" + std::string(heading) + "]");
    }
    const auto found = said.find(row.key.name);
    const std::string value = found == said.end() ? std::string(row.key.fallback) : found->second;
    out.line(row.key.name.substr(dot + 1), is_bare(row.key.kind) ? value : in_toml(value));
  }
  return out.take();
}

}  // namespace

const FileRow* find_file(std::string_view name) {
  const auto found = std::ranges::find(all_files, name, &FileRow::name);
  return found == all_files.end() ? nullptr : &*found;
}

std::string text_of(FileKind kind, const Lists& lists, const SaidSettings& said) {
  switch (kind) {
    case FileKind::settings:
      return settings_text(said);
    case FileKind::agencies:
      return agencies_text(lists);
    case FileKind::topics:
      return topics_text(lists);
  }
  return {};
}

std::string text_of(FileKind kind, Database& db) {
  return kind == FileKind::settings ? text_of(kind, {}, store::find_settings(db))
                                    : text_of(kind, store::find_lists(db), {});
}

}  // namespace earshot::partnership

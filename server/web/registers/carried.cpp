// SPDX-License-Identifier: Apache-2.0
#include "web/registers/carried.h"

#include "base/bytes.h"
#include "base/gzip.h"
#include "base/secrets.h"
#include "web/registers/registers.h"

namespace earshot::web {
namespace {

constexpr std::chrono::hours kept_for{12};
constexpr std::size_t most_packed_bytes = std::size_t{32} * 1024 * 1024;
constexpr std::size_t longest_field = longest_register - std::size_t{256} * 1024;

Key key_of(Site& site) {
  const Key links = answers::house_key(site.house.site, answers::link_key);
  return Key(keyed_hash(links, "registers on their way", ""));
}

std::string row_of(const Visit& visit) { return visit.staff->person + ' ' + visit.path; }

std::string packed(const CarriedRegister& carried, Moment now) {
  ByteWriter bytes;
  bytes.number(static_cast<std::uint64_t>(now.time_since_epoch().count()));
  bytes.text(carried.sheet);
  bytes.number(static_cast<std::uint64_t>(carried.other_sheets));
  bytes.number(carried.rows.size());
  for (const CsvRow& row : carried.rows) {
    bytes.number(static_cast<std::uint64_t>(row.line));
    bytes.number(row.cells.size());
    for (const std::string& cell : row.cells)
      bytes.text(cell);
  }
  return bytes.take();
}

// Sealed here, so its counts are believed as far as its bytes go.
std::optional<CarriedRegister> unpacked(std::string_view text, Moment now) {
  ByteReader bytes(text);
  const Moment made{std::chrono::seconds(bytes.number())};
  CarriedRegister carried;
  carried.sheet = bytes.text();
  carried.other_sheets = static_cast<int>(bytes.number());
  const std::uint64_t rows = bytes.number();
  for (std::uint64_t at = 0; at < rows && bytes.good(); ++at) {
    CsvRow row{static_cast<int>(bytes.number()), {}};
    const std::uint64_t cells = bytes.number();
    for (std::uint64_t cell = 0; cell < cells && bytes.good(); ++cell)
      row.cells.emplace_back(bytes.text());
    carried.rows.push_back(std::move(row));
  }
  if (!bytes.good() || !bytes.at_end() || now > made + kept_for)
    return std::nullopt;
  return carried;
}

}  // namespace

std::string carry(const CarriedRegister& carried, const Visit& visit, Site& site) {
  const auto small = gzip(packed(carried, visit.now));
  if (!small)
    return {};
  std::string field =
      to_base64(seal_value(key_of(site), {"register", "rows", row_of(visit)}, *small));
  return field.size() > longest_field ? std::string() : field;
}

std::optional<CarriedRegister> take_up(std::string_view field, const Visit& visit, Site& site) {
  const auto sealed = from_base64(field);
  const auto small = sealed ? open_value(key_of(site), {"register", "rows", row_of(visit)}, *sealed)
                            : std::nullopt;
  const auto text = small ? gunzip(*small, most_packed_bytes) : std::nullopt;
  return text ? unpacked(*text, visit.now) : std::nullopt;
}

}  // namespace earshot::web

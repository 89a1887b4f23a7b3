// SPDX-License-Identifier: Apache-2.0
#include "answers/contact_request.h"

#include "base/bytes.h"
#include "base/sealing.h"
#include "store/disclosures.h"

namespace earshot::answers {
namespace {

constexpr std::size_t box_bytes =
    2048;  // three bytes a letter at most, and what stands around them
static_assert(3 * (longest_name + longest_how) + 64 < box_bytes);
constexpr std::size_t nonce_bytes = 16;
constexpr std::chrono::hours asking_lives{24};
constexpr Place asking_place{"contact", "asking", "form"};

}  // namespace

std::string pack(const ContactRequest& request) {
  ByteWriter bytes;
  bytes.text(request.name);
  bytes.text(request.how);
  bytes.text(request.leave_message);
  bytes.number(static_cast<std::size_t>(request.sent_at.time_since_epoch().count()));
  return bytes.take();
}

std::optional<ContactRequest> unpack_contact_request(std::string_view packed) {
  ByteReader bytes(packed);
  ContactRequest request;
  request.name = bytes.text();
  request.how = bytes.text();
  request.leave_message = bytes.text();
  request.sent_at = Moment{std::chrono::seconds(bytes.number())};
  if (!bytes.good() || !bytes.at_end())
    return std::nullopt;
  return request;
}

std::string new_asking(Site& site) {
  ByteWriter bytes;
  bytes.number(static_cast<std::size_t>(site.clock().time_since_epoch().count()));
  bytes.text(random_bytes(nonce_bytes));
  return to_base64(seal_value(house_key(site, link_key), asking_place, bytes.take()));
}

std::optional<OpenAsking> open_asking(Site& site, std::string_view asking) {
  const Key key = house_key(site, link_key);
  const auto sealed = from_base64(asking);
  const auto inside = sealed ? open_value(key, asking_place, *sealed) : std::nullopt;
  if (!inside)
    return std::nullopt;
  ByteReader bytes(*inside);
  const Moment made_at{std::chrono::seconds(bytes.number())};
  return OpenAsking{.made_at = made_at,
                    .receipt = keyed_hash(key, "contact receipt", bytes.text()).substr(0, 16)};
}

std::optional<std::function<void(Database&)>> keep_contact_request(Site& site,
                                                                   std::string_view asking,
                                                                   ContactRequest request) {
  const auto open = open_asking(site, asking);
  const Moment now = site.clock();
  if (!open || now > open->made_at + asking_lives)
    return std::nullopt;
  request.sent_at = {};
  const store::Receipt receipt{
      open->receipt,
      keyed_hash(house_key(site, link_key), "contact content", open->receipt + pack(request))
          .substr(0, open->receipt.size())};
  request.sent_at = std::chrono::floor<std::chrono::hours>(now);
  const auto public_key = BoxKeys::from_private(house_key(site, safeguarding_key)).public_key;
  return [receipt, box = Sender(public_key).seal(contact_context, pack(request), box_bytes)](
             Database& db) { store::add_contact_request(db, receipt, box); };
}

}  // namespace earshot::answers

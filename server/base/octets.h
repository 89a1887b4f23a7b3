// SPDX-License-Identifier: Apache-2.0
// How secrets.cpp, sealing.cpp and passwords.cpp speak to libsodium: text seen as octets, lengths as
// bytes. For those files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace earshot {

// Before any use of libsodium; throws std::runtime_error if it can't be used on this machine.
void ready_sodium();

inline const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
inline unsigned char* octets(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

// The lowest byte first, whatever the machine.
inline void append_number(std::string& bytes, std::uint64_t number, int count) {
  for (int at = 0; at < count; ++at)
    bytes += static_cast<char>((number >> (8 * at)) & 0xff);
}

}  // namespace earshot

// SPDX-License-Identifier: Apache-2.0
#include "base/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace earshot {

QrCode qr_code(std::string_view text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!made)
    throw std::length_error("this is too long for a QR code");
  const auto modules =
      static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
  QrCode code{made->width, {}};
  code.dark.reserve(modules);
  for (std::size_t at = 0; at < modules; ++at)
    code.dark.push_back((made->data[at] & 1) != 0);
  return code;
}

}  // namespace earshot

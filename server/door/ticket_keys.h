// SPDX-License-Identifier: Apache-2.0
// The keys of the tickets with which a browser resumes: made by chance, kept in memory only, and
// renewed twice a day, so that no ticket opens what was said long ago. The last one still opens.
#pragma once

#include <array>
#include <chrono>
#include <mutex>

struct ssl_ctx_st;
struct ssl_st;
struct evp_cipher_ctx_st;
struct evp_mac_ctx_st;

namespace earshot::door {

class TicketKeys {
 public:
  static constexpr std::chrono::hours lasts{12};

  TicketKeys();
  bool use_in(ssl_ctx_st* context);  // which must not outlive this
  void renew_if_old();
  void renew();

 private:
  struct Key {
    std::array<unsigned char, 16> name;
    std::array<unsigned char, 32> cipher;
    std::array<unsigned char, 32> mac;
  };
  static Key make();
  static int use(ssl_st* tls, unsigned char* name, unsigned char* iv, evp_cipher_ctx_st* cipher,
                 evp_mac_ctx_st* mac, int sealing);
  int seal(unsigned char* name, unsigned char* iv, evp_cipher_ctx_st* cipher, evp_mac_ctx_st* mac);
  int open(const unsigned char* name, const unsigned char* iv, evp_cipher_ctx_st* cipher,
           evp_mac_ctx_st* mac);

  std::mutex mutex_;
  Key current_;
  Key last_;
  std::chrono::steady_clock::time_point made_at_ = std::chrono::steady_clock::now();
};

}  // namespace earshot::door

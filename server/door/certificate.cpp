// SPDX-License-Identifier: Apache-2.0
#include "door/certificate.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>
#include <stdexcept>

namespace earshot::door {
namespace {

struct Free {
  void operator()(BIO* it) const { BIO_free_all(it); }
  void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
  void operator()(X509* it) const { X509_free(it); }
  void operator()(X509_EXTENSION* it) const { X509_EXTENSION_free(it); }
  void operator()(BIGNUM* it) const { BN_free(it); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

constexpr std::chrono::days lasts{825};  // the most that browsers on phones accept
constexpr std::chrono::days renewed_before{30};

struct Wanted {
  int kind;
  const char* value;
};
constexpr Wanted extensions[] = {
    {NID_basic_constraints, "critical,CA:FALSE"},
    {NID_key_usage, "critical,digitalSignature"},
    {NID_ext_key_usage, "serverAuth"},
    {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1"},
};

void must(bool worked) {
  if (worked)
    return;
  ERR_clear_error();
  throw std::runtime_error("OpenSSL could not make a certificate for this machine");
}

Owned<BIO> reading(const std::string& bytes) {
  return Owned<BIO>(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

// A key without a password, or none: never a question at a terminal.
int no_password(char*, int, int, void*) { return 0; }

Owned<X509> certificate_in(const std::string& pem) {
  const auto from = reading(pem);
  return Owned<X509>(PEM_read_bio_X509(from.get(), nullptr, no_password, nullptr));
}

Owned<EVP_PKEY> key_in(const std::string& pem) {
  const auto from = reading(pem);
  return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(from.get(), nullptr, no_password, nullptr));
}

std::string fingerprint_of(const X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  must(X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (unsigned at = 0; at < size; ++at) {
    if (at > 0)
      text += ':';
    text += digits[digest[at] >> 4];
    text += digits[digest[at] & 15];
  }
  return text;
}

Day ends_on(const X509* certificate) {
  std::tm end{};
  must(ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1);
  return Day{std::chrono::year(end.tm_year + 1900) / (end.tm_mon + 1) / end.tm_mday};
}

void number(X509* certificate) {
  std::array<unsigned char, 16> random{};
  must(RAND_bytes(random.data(), static_cast<int>(random.size())) == 1);
  random[0] = (random[0] & 0x7f) | 0x40;  // positive, and always as long
  const Owned<BIGNUM> serial(BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr));
  must(serial && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr);
}

void extend(X509* certificate) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  for (const Wanted& wanted : extensions) {
    const Owned<X509_EXTENSION> extension(
        X509V3_EXT_conf_nid(nullptr, &context, wanted.kind, wanted.value));
    must(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
  }
}

Owned<X509> make_certificate(EVP_PKEY* key, Moment now) {
  Owned<X509> certificate(X509_new());
  must(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  number(certificate.get());
  // An hour back, for a browser whose clock is behind.
  const auto from = std::chrono::system_clock::to_time_t(now - std::chrono::hours(1));
  const auto until = std::chrono::system_clock::to_time_t(now + lasts);
  must(ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from) != nullptr);
  must(ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until) != nullptr);
  X509_NAME* name = X509_get_subject_name(certificate.get());
  const auto* common_name = reinterpret_cast<const unsigned char*>("Earshot on this machine");
  must(X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, common_name, -1, -1, 0) ==
       1);
  must(X509_set_issuer_name(certificate.get(), name) == 1);
  must(X509_set_pubkey(certificate.get(), key) == 1);
  extend(certificate.get());
  must(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
  return certificate;
}

// Key and certificate in one file, so that no power cut leaves one without the other.
std::string new_pem(Moment now) {
  const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
  must(key != nullptr);
  const auto certificate = make_certificate(key.get(), now);
  const Owned<BIO> out(BIO_new(BIO_s_mem()));
  must(out &&
       PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
  must(PEM_write_bio_X509(out.get(), certificate.get()) == 1);
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(out.get(), &bytes);
  return std::string(bytes, static_cast<std::size_t>(size));
}

bool is_whole(const std::string& pem, Moment now) {
  const auto certificate = certificate_in(pem);
  const auto key = key_in(pem);
  ERR_clear_error();
  if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1)
    return false;
  std::time_t soon = std::chrono::system_clock::to_time_t(now + renewed_before);
  return X509_cmp_time(X509_get0_notAfter(certificate.get()), &soon) > 0;
}

std::string read_or_say(const fs::path& file, std::string_view what) {
  if (auto bytes = read_file(file))
    return std::move(*bytes);
  throw std::runtime_error(file.string() + ": there is no such file; it should hold the " +
                           std::string(what) + " as PEM");
}

}  // namespace

Certificate find_or_make_certificate(const fs::path& folder, Moment now) {
  const fs::path file = folder / "this-machine.pem";
  make_folder(folder, 0700);
  const auto found = read_file(file);
  if (!found || !is_whole(*found, now))
    write_durably(file, new_pem(now), 0600);
  // Read again: another process may have made one at the same moment, and the last one stands.
  const auto certificate = certificate_in(read_or_say(file, "certificate"));
  must(certificate != nullptr);
  return {file, file, fingerprint_of(certificate.get()), ends_on(certificate.get()), true};
}

Certificate read_certificate(const fs::path& chain, const fs::path& key) {
  const auto certificate = certificate_in(read_or_say(chain, "certificate"));
  const auto private_key = key_in(read_or_say(key, "private key"));
  ERR_clear_error();
  if (!certificate)
    throw std::runtime_error(chain.string() +
                             ": no certificate could be read from it; it should be PEM");
  if (!private_key)
    throw std::runtime_error(
        key.string() +
        ": no private key could be read from it; it should be PEM, without a password");
  if (X509_check_private_key(certificate.get(), private_key.get()) != 1)
    throw std::runtime_error(key.string() + ": this is not the key of the certificate in " +
                             chain.string());
  return {chain, key, fingerprint_of(certificate.get()), ends_on(certificate.get()), false};
}

std::string tls_library() {
  return std::string("OpenSSL ") + OpenSSL_version(OPENSSL_VERSION_STRING);
}

}  // namespace earshot::door

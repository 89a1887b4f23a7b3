// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <atomic>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace earshot::log {
namespace {

constexpr auto line_pattern = "%Y-%m-%dT%H:%M:%SZ %^%l%$ %v";
constexpr auto json_pattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","message":%v})";

constexpr std::array levels{spdlog::level::debug, spdlog::level::info, spdlog::level::warn,
                            spdlog::level::err};

// The process has one stderr, and so one log; nothing else is kept here.
struct Output {
  std::atomic<bool> json = false;
  spdlog::logger logger;

  Output() : logger("earshot", sink()) {
    set_pattern(line_pattern);
    logger.set_level(spdlog::level::info);
    logger.flush_on(spdlog::level::debug);
  }

  // Colour only for a person who looks on and has not asked for none (no-color.org).
  static spdlog::sink_ptr sink() {
    const char* const no_color =
        std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): at start
    const bool wanted = no_color == nullptr || *no_color == '\0';
    return std::make_shared<spdlog::sinks::stderr_color_sink_mt>(
        wanted ? spdlog::color_mode::automatic : spdlog::color_mode::never);
  }

  void set_pattern(const char* pattern) {
    logger.set_formatter(
        std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc));
  }
};

Output& output() {
  static Output one;
  return one;
}

// One message is one line, and no message can move the cursor of whoever reads it.
std::string on_one_line(std::string_view message) {
  std::string line(message);
  for (char& letter : line)
    if (static_cast<unsigned char>(letter) < ' ' || letter == 0x7F)
      letter = ' ';
  return line;
}

std::string as_json(std::string_view message) {
  return nlohmann::json(message).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void set_level(Level level) { output().logger.set_level(levels[static_cast<std::size_t>(level)]); }

void set_json(bool json) {
  output().json = json;
  output().set_pattern(json ? json_pattern : line_pattern);
}

void write(Level level, std::string_view message) {
  const auto at = levels[static_cast<std::size_t>(level)];
  if (!output().logger.should_log(at))
    return;
  output().logger.log(at, output().json ? as_json(message) : on_one_line(message));
}

}  // namespace earshot::log

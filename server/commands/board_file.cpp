// SPDX-License-Identifier: Apache-2.0
#include "commands/board_file.h"

#include <stdexcept>

#include "needs/board_paper.h"
#include "web/needs/needs_words.h"
#include "web/public_address.h"

namespace earshot::commands {

void write_board_paper(Terminal& terminal, const fs::path& file, Database& db,
                       const needs::NeedsDrawn& drawn, const Settings& settings) {
  const std::string address =
      web::public_address(settings) + web::cycle_path(drawn.gathered.cycle.id);
  if (!create_durably(
          file, needs::as_document(needs::board_paper(needs::read_for_board(db, drawn, address)))))
    throw std::runtime_error(file.string() +
                             " is there already. Name another, or move that one away.");
  terminal.line(file.string());
}

}  // namespace earshot::commands

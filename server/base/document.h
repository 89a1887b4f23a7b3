// SPDX-License-Identifier: Apache-2.0
// Writes a text document (DOCX) for Word and LibreOffice: a title, headings, paragraphs, lists and tables on A4. What people
// wrote stays text: nothing in it is a field, a link or a picture. The same words of the same day are the same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"

namespace earshot {

inline constexpr std::string_view document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

class Document {
 public:
  struct Column {
    std::string title;
    int share = 0;  // of the table's width, in hundredths
  };

  // What its program shows as the document's title, and as the day it was made.
  Document(const std::string& title, Day made_on);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  // By its outline: first the one of the whole document, below that those of its parts.
  void title(std::string_view words);
  void heading(std::string_view words);
  void paragraph(std::string_view words);
  void bullets(const std::vector<std::string>& points);
  // The titles of its columns are printed again on each page. `caption` says what it shows, for whoever has it read out.
  void table(std::string_view caption, const std::vector<Column>& columns,
             const std::vector<std::vector<std::string>>& rows);

  // The file. Throws if it could not be made.
  std::string bytes() const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace earshot

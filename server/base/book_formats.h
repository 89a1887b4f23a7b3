// SPDX-License-Identifier: Apache-2.0
// How cells of a workbook look, by what their sheet is for; for `book` only. A format that is null is the program's own.
#pragma once

struct lxw_format;
struct lxw_workbook;

namespace earshot {

struct BookFormats {
  lxw_format* text = nullptr;
  lxw_format* whole = nullptr;
  lxw_format* one_decimal = nullptr;
  lxw_format* day = nullptr;
  lxw_format* strong = nullptr;
  lxw_format* heading = nullptr;
  lxw_format* title = nullptr;
};

struct AllFormats {
  explicit AllFormats(lxw_workbook* book);  // throws if there is no memory for them

  BookFormats plain, among_bars, to_read;
};

}  // namespace earshot

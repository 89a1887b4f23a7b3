// SPDX-License-Identifier: Apache-2.0
#include "base/book_formats.h"

#include <xlsxwriter.h>

#include <stdexcept>

namespace earshot {
namespace {

lxw_format* new_format(lxw_workbook* book) {
  lxw_format* made = workbook_add_format(book);
  if (made == nullptr)
    throw std::runtime_error("A workbook can't be written: there is no memory for it");
  return made;
}

BookFormats plain_formats(lxw_workbook* book) {
  BookFormats made;
  made.one_decimal = new_format(book);
  format_set_num_format(made.one_decimal, "0.0");
  made.day = new_format(book);
  format_set_num_format(made.day, "d mmmm yyyy");
  format_set_align(made.day, LXW_ALIGN_LEFT);
  made.strong = new_format(book);
  format_set_bold(made.strong);
  made.heading = made.title = made.strong;
  return made;
}

BookFormats wrapped_formats(lxw_workbook* book, const BookFormats& plain) {
  BookFormats made = plain;
  made.text = new_format(book);
  format_set_text_wrap(made.text);
  made.strong = new_format(book);
  format_set_bold(made.strong);
  format_set_text_wrap(made.strong);
  made.heading = made.title = made.strong;
  return made;
}

// A row of several lines is read from the top.
BookFormats formats_to_read(lxw_workbook* book) {
  BookFormats made = wrapped_formats(book, plain_formats(book));
  made.whole = new_format(book);
  made.heading = new_format(book);
  format_set_bold(made.heading);
  format_set_text_wrap(made.heading);
  format_set_bottom(made.heading, LXW_BORDER_THIN);
  made.title = new_format(book);
  format_set_bold(made.title);
  format_set_font_size(made.title, 14);
  format_set_text_wrap(made.title);
  // A number ends a little before the text beside it begins.
  for (lxw_format* each : {made.whole, made.one_decimal}) {
    format_set_align(each, LXW_ALIGN_RIGHT);
    format_set_indent(each, 1);
  }
  for (lxw_format* each :
       {made.text, made.whole, made.one_decimal, made.day, made.strong, made.heading, made.title})
    format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
  return made;
}

}  // namespace

AllFormats::AllFormats(lxw_workbook* book)
    : plain(plain_formats(book)),
      among_bars(wrapped_formats(book, plain)),
      to_read(formats_to_read(book)) {}

}  // namespace earshot

// SPDX-License-Identifier: Apache-2.0
#include "web/assets.h"
#include "web/needs/report_part.h"
#include "web/skip_link.h"

namespace earshot::web {
namespace {

void add_head(Html& page, const needs::Report& report) {
  page.open("head").empty("meta", {{"charset", "utf-8"}});
  page.element("title", report.title + " - " + report.partnership);
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.icon(assets::icon());
  page.style_sheet(assets::look().plain).style_sheet(assets::office().plain);
  page.close("head");
}

void add_header(Html& page, const needs::Report& report) {
  page.open("header", {{"class", "govuk-generic-header"}});
  page.open("div", {{"class", "govuk-width-container"}});
  page.element("div", report.partnership, {{"class", "govuk-generic-header__logo"}});
  page.close("div").close("header");
}

}  // namespace

std::string report_as_file(const needs::Report& report) {
  Html page;
  page.doctype().open("html", {{"lang", "en-GB"}, {"class", "govuk-template"}});
  add_head(page, report);
  page.open("body", {{"class", "govuk-template__body"}});
  skip_link(page, {});
  add_header(page, report);
  page.open("div", {{"class", "govuk-width-container"}});
  page.open("main",
            {{"id", "main-part"}, {"class", "govuk-main-wrapper app-wide"}, {"tabindex", "-1"}});
  page.element("h1", report.title);
  report_part(page, report);
  page.close("main").close("div").close("body").close("html");
  return page.take();
}

}  // namespace earshot::web

// SPDX-License-Identifier: Apache-2.0
// A document that was written, read back as the XML that programs read.
#include "base/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "base/zip_file.h"
#include "people.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string part_of(const std::string& bytes, const std::string& name) {
  const auto part = ZipFile(bytes).read(name, 1'000'000);
  EXPECT_EQ(part.got, ZipFile::Got::whole) << name;
  return part.bytes;
}

pugi::xml_document xml_of(const std::string& bytes, const std::string& name) {
  pugi::xml_document xml;
  EXPECT_TRUE(xml.load_string(part_of(bytes, name).c_str())) << name;
  return xml;
}

// The words of each paragraph with its style, in cells too.
std::vector<std::string> paragraphs_in(const std::string& bytes) {
  std::vector<std::string> all;
  const pugi::xml_document xml = xml_of(bytes, "word/document.xml");
  for (const pugi::xpath_node& each : xml.select_nodes("//w:p"))
    all.push_back(
        std::string(each.node().select_node("w:pPr/w:pStyle/@w:val").attribute().value()) + ":" +
        each.node().select_node("w:r/w:t").node().child_value());
  return all;
}

std::string a_paper(Day made_on = day("2026-11-20")) {
  Document document("Learning needs 2026-27", made_on);
  document.title("Learning needs");
  document.heading("Needs");
  document.paragraph("Two topics.");
  document.bullets({"Neglect", "Exploitation"});
  document.table("What is needed", {{"Topic", 60}, {"Rank", 40}}, {{"Neglect", "1st"}});
  document.paragraph("That is all.");
  return document.bytes();
}

TEST(ADocumentThatIsWritten, HasItsWordsInTheirOrderAsWhatTheyAre) {
  EXPECT_THAT(
      paragraphs_in(a_paper()),
      ElementsAre("Heading1:Learning needs", "Heading2:Needs", ":Two topics.", "ListBullet:Neglect",
                  "ListBullet:Exploitation", "TableHeading:Topic", "TableHeading:Rank",
                  "TableText:Neglect", "TableText:1st", ":That is all."));
}

TEST(ADocumentThatIsWritten, IsWellFormedInEachOfItsParts) {
  const std::string bytes = a_paper();
  for (const char* part :
       {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml",
        "word/numbering.xml", "word/styles.xml", "word/document.xml", "docProps/core.xml"})
    EXPECT_FALSE(xml_of(bytes, part).first_child().empty()) << part;
}

TEST(ADocumentThatIsWritten, HasEveryStyleThatItNames) {
  const std::string bytes = a_paper();
  const std::string styles = part_of(bytes, "word/styles.xml");
  const pugi::xml_document xml = xml_of(bytes, "word/document.xml");
  for (const char* named : {"//w:pStyle/@w:val", "//w:tblStyle/@w:val"})
    for (const pugi::xpath_node& each : xml.select_nodes(named))
      EXPECT_THAT(styles, HasSubstr("w:styleId=\"" + std::string(each.attribute().value()) + "\""));
}

TEST(ADocumentThatIsWritten, RepeatsTheTitlesOfColumnsOnEachPage) {
  const pugi::xml_document xml = xml_of(a_paper(), "word/document.xml");
  EXPECT_EQ(xml.select_nodes("//w:tr").size(), 2u);
  EXPECT_EQ(xml.select_nodes("//w:tr[1]/w:trPr/w:tblHeader").size(), 1u);
  EXPECT_EQ(xml.select_nodes("//w:tr[2]/w:trPr/w:tblHeader").size(), 0u);
  EXPECT_STREQ(xml.select_node("//w:tblCaption/@w:val").attribute().value(), "What is needed");
}

TEST(ADocumentThatIsWritten, IsOnA4InEnglishAndHasATitle) {
  const std::string bytes = a_paper();
  const pugi::xml_document xml = xml_of(bytes, "word/document.xml");
  const pugi::xml_node size = xml.select_node("//w:body/w:sectPr/w:pgSz").node();
  EXPECT_EQ(size.attribute("w:w").as_int(), 11'906);
  EXPECT_EQ(size.attribute("w:h").as_int(), 16'838);
  EXPECT_STREQ(xml.child("w:document").child("w:body").last_child().name(), "w:sectPr");
  EXPECT_THAT(part_of(bytes, "word/styles.xml"), HasSubstr("<w:lang w:val=\"en-GB\""));
  EXPECT_THAT(part_of(bytes, "docProps/core.xml"),
              testing::AllOf(HasSubstr("<dc:title>Learning needs 2026-27</dc:title>"),
                             HasSubstr("<dc:language>en-GB</dc:language>"),
                             HasSubstr("2026-11-20T00:00:00Z")));
}

TEST(ADocumentThatIsWritten, IsTheSameBytesForTheSameWordsOfADay) {
  EXPECT_EQ(a_paper(), a_paper());
  EXPECT_NE(a_paper(), a_paper(day("2026-11-21")));
}

TEST(ADocumentThatIsWritten, CanBeTakenMoreThanOnce) {
  Document document("Paper", day("2026-11-20"));
  document.paragraph("One.");
  const std::string first = document.bytes();
  EXPECT_EQ(document.bytes(), first);
  document.paragraph("Two.");
  EXPECT_THAT(paragraphs_in(document.bytes()), ElementsAre(":One.", ":Two."));
}

TEST(ADocumentThatIsWritten, KeepsWhatPeopleWroteAsText) {
  Document document("<b>&\"'", day("2026-11-20"));
  const std::vector<std::string> written{"</w:t></w:r></w:p><w:p>", "&amp; ]]> <!--",
                                         "{ HYPERLINK \"https://example.org\" }", "=1+1", "Łódź 👍"};
  for (const std::string& text : written)
    document.paragraph(text);
  document.table(written[0], {{written[1], 100}}, {{written[2]}});
  const std::string bytes = document.bytes();
  EXPECT_THAT(
      paragraphs_in(bytes),
      ElementsAre(":" + written[0], ":" + written[1], ":" + written[2], ":" + written[3],
                  ":" + written[4], "TableHeading:" + written[1], "TableText:" + written[2]));
  EXPECT_THAT(part_of(bytes, "word/document.xml"), Not(HasSubstr("fldSimple")));
  EXPECT_THAT(part_of(bytes, "docProps/core.xml"), HasSubstr("&lt;b&gt;&amp;"));
}

TEST(ADocumentThatIsWritten, LeavesOutWhatXmlCanNotHold) {
  Document document("Paper\x01", day("2026-11-20"));
  document.paragraph(
      "a\x01"
      "b\x0B\x1B"
      "c\xEF\xBF\xBE"
      "d\xEF\xBF\xBF"
      "e\tf\r\ng");
  document.paragraph("not UTF-8: \xC3(");
  EXPECT_THAT(paragraphs_in(document.bytes()), ElementsAre(":a b cde f g", ":"));
}

}  // namespace
}  // namespace earshot

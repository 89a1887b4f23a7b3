#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the registers of tests/courses/registers/ anew, byte for byte. What is made of each stands
beside it (NAME.txt) and is written by hand: run this, then read what the test says has changed."""
import io
import pathlib
import zipfile
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).parent / "registers"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Number:
    """A number as the file has it, in the format of that place in `formats`."""

    def __init__(self, value, style=0):
        self.value, self.style = value, style


class Raw(str):
    """A <c> element as it stands."""


def column(at):
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell(place, value, strings):
    if isinstance(value, Raw):
        return value.replace("PLACE", place)
    if isinstance(value, Number):
        return f'<c r="{place}" s="{value.style}"><v>{value.value}</v></c>'
    if strings is None:
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    if value not in strings:
        strings.append(value)
    return f'<c r="{place}" t="s"><v>{strings.index(value)}</v></c>'


def sheet_xml(rows, merged=(), strings=None):
    body = ""
    for number, values in rows:
        cells = "".join(cell(f"{column(at)}{number}", value, strings)
                        for at, value in enumerate(values) if value is not None)
        body += f'<row r="{number}">{cells}</row>'
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
    after = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{after}</worksheet>'


def numbered(rows, first=1):
    return [(number, row) for number, row in enumerate(rows, first)]


def zipped(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0)), text,
                             compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()


def workbook(sheets, formats=(), since_1904=False, shared=False):
    """`sheets`: (name, state, rows, merged) each. Style 0 is a number, then one for each format."""
    strings = [] if shared else None
    parts = {"[Content_Types].xml": HEAD + "<Types/>",
             "_rels/.rels": f'{HEAD}<Relationships><Relationship Id="rId1" Type="{DOC}/officeDocument"'
                            ' Target="xl/workbook.xml"/></Relationships>'}
    relations, listed = "", ""
    for at, (name, state, rows, merged) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{at}.xml"] = sheet_xml(rows, merged, strings)
        relations += (f'<Relationship Id="rId{at}" Type="{DOC}/worksheet"'
                      f' Target="worksheets/sheet{at}.xml"/>')
        listed += f'<sheet name="{name}" sheetId="{at}" state="{state}" r:id="rId{at}"/>'
    own = "".join(f'<numFmt numFmtId="{164 + at}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
                  for at, code in enumerate(formats) if isinstance(code, str))
    cells = "".join(f'<xf numFmtId="{164 + at if isinstance(code, str) else code}"/>'
                    for at, code in enumerate(formats))
    parts["xl/styles.xml"] = (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts>'
                              f'<cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>')
    relations += f'<Relationship Id="rIdS" Type="{DOC}/styles" Target="styles.xml"/>'
    if shared:
        parts["xl/sharedStrings.xml"] = (f'{HEAD}<sst xmlns="{MAIN}">' + "".join(
            f"<si><t>{escape(one)}</t></si>" for one in strings) + "</sst>")
        relations += (f'<Relationship Id="rIdT" Type="{DOC}/sharedStrings"'
                      ' Target="/xl/sharedStrings.xml"/>')
    since = '<workbookPr date1904="1"/>' if since_1904 else ""
    parts["xl/workbook.xml"] = (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{DOC}">{since}'
                                f"<sheets>{listed}</sheets></workbook>")
    parts["xl/_rels/workbook.xml.rels"] = f"{HEAD}<Relationships>{relations}</Relationships>"
    return parts


def register(rows, merged=(), **more):
    return zipped(workbook([("Register", "visible", numbered(rows), merged)], **more))


def lines(*rows, between=",", end="\r\n"):
    return end.join(between.join(row) if not isinstance(row, str) else row for row in rows) + end


NAMES = ["Name", "Email", "Organisation", "Role", "Attended"]
TOM = ["Tom Okafor", "tom.okafor@example.org", "Solent Health", "Health visitor", "Yes"]
AMAL = ["Amal Aziz", "amal.aziz@example.org", "Police", "Police officer", "No"]
ELLA = ["Ella Marsh", "ella.marsh@example.org", "Police", "", "Yes"]
PEOPLE = [NAMES, TOM, AMAL, ELLA]


def texts():
    plain = lines(*PEOPLE)
    yield "plain.csv", plain
    yield "semicolons.csv", lines(*PEOPLE, between=";")
    yield "tabs.tsv", lines(*PEOPLE, between="\t")
    yield "old-mac-line-ends.csv", lines(*PEOPLE, end="\r")
    yield "byte-order-mark.csv", "\ufeff" + plain
    accents = lines(["Name", "Email"], ["Zoë O’Neill", "zoe@example.org"], ["Łukasz Żak", ""])
    yield "utf8-accents.csv", accents
    yield "windows-1252.csv", lines(["Name", "Email"], ["Zoë O’Neill", "zoe@example.org"],
                                    ["José Núñez – Ryde", ""]).encode("cp1252")
    yield "utf16-little.txt-as-excel-saves.tsv", b"\xff\xfe" + lines(*PEOPLE, between="\t").encode("utf-16-le")
    yield "utf16-big.tsv", b"\xfe\xff" + accents.replace(",", "\t").encode("utf-16-be")
    yield "sep-line.csv", "sep=;\r\n" + lines(*PEOPLE, between=";")
    yield "titles-above.csv", lines("Neglect, level 2, Newport", "Trainer: Priya Shah, 14 October 2026",
                                    "", *PEOPLE)
    yield "footer-below.csv", lines(*PEOPLE, "", ["Total", "3"], "Trainer signature:",
                                    ["Number attended:", "2"])
    yield "headings-on-each-page.csv", lines(NAMES, TOM, NAMES, AMAL, NAMES)
    yield "no-headings.csv", lines(["Tom Okafor", "tom.okafor@example.org", "Solent Health"],
                                   ["Amal Aziz", "amal.aziz@example.org", "Police"])
    yield "one-column-of-names.csv", lines("Name", "Tom Okafor", "Amal Aziz")
    yield "pasted-addresses.txt.csv", lines("Tom Okafor <tom.okafor@example.org>",
                                            "<mailto:amal.aziz@example.org>")
    yield "surname-first.csv", lines(["Attendee", "E-mail address:"],
                                     ['"Okafor, Tom"', "tom.okafor@example.org"],
                                     ['"Aziz, Amal, RN"', "amal.aziz@example.org"])
    yield "first-and-last.csv", lines(["Forename", "Surname", "Known as name", "Work e-mail"],
                                      ["Tom", "Okafor", "Tommy", "tom.okafor@example.org"],
                                      ["", "Aziz", "", ""])
    yield "managers-email-too.csv", lines(
        ["Delegate Name", "Line manager's email", "Email address (work)", "Agency / organisation",
         "Job title or role", "Attended? (Y/N)", "Dietary requirements"],
        ["Tom Okafor", "boss@example.org", "tom.okafor@example.org", "Police", "Teacher or lecturer", "Y",
         "none"])
    yield "unknown-agency.csv", lines(
        NAMES, ["Tom Okafor", "tom.okafor@example.org", "IOW Counci", "Health visitor", "Yes"],
        ["Amal Aziz", "amal.aziz@example.org", "iow counci", "Police officer", "Yes"],
        ["Nia Rees", "nia@example.org", "Hampshire County Council", "Teacher", "Yes"],
        ["Ben Cole", "ben@example.org", "Acme Ltd", "Astronaut", "Yes"])
    yield "closed-agency.csv", lines(NAMES, ["Tom Okafor", "", "Wight Health", "", "Yes"])
    yield "agency-spelt-otherwise.csv", lines(
        NAMES, ["Tom Okafor", "", "the SOLENT  health", "HEALTH VISITOR", "Yes"],
        ["Amal Aziz", "", "Health Visiting & School Nursing", "", "Yes"],
        ["Nia Rees", "", "Hampshire County Council Children’s Services", "", "Yes"])
    yield "states.csv", lines(["Name", "Status"], *[
        [f"Person {chr(65 + at)}", word] for at, word in enumerate(
            ["Attended", "✓", "Y", "DNA", "No-show", "Did not attend", "Didn't attend", "Part attended",
             "Left early", "Walk-in", "Cancelled", "Apologies", "Booked", "", "Maybe", "Atended"])])
    yield "bad-addresses.csv", lines(["Name", "Email"], ["Tom Okafor", "tom.okafor@"], ["Amal Aziz", "none"],
                                     ["Nia Rees", "nia@example.org; ben@example.org"],
                                     ["Ben Cole", "ben cole@example.org"], ["", ""], ["", "kim@example.org"],
                                     ["lee@example.org", ""])
    yield "duplicates.csv", lines(NAMES, TOM, AMAL, TOM, ["TOM OKAFOR", "Tom.Okafor@example.org", "", "", "No"])
    yield "one-mailbox-of-two.csv", lines(["Name", "Email"], ["Tom Okafor", "office@example.org"],
                                          ["Sam Okafor", "office@example.org"],
                                          ["Ella Marsh", "ella.marsh@example.org"],
                                          ["Eve Marsh", "ella.marsh@example.org"])
    yield "nobody.csv", lines(["Organisation", "Email", "Role"], ["Police", "", "Teacher or lecturer"])
    yield "no-column-for-people.csv", lines(["Organisation", "Status"], ["Police", "Yes"])
    yield "a-very-long-name.csv", lines(["Name", "Email"], ["Tom " + "x" * 130, "tom@example.org"])
    yield "errors-in-cells.csv", lines(["Name", "Email", "Organisation"], ["#N/A", "tom@example.org", "Police"],
                                       ["Amal Aziz", "amal@example.org", "#REF!"])
    yield "other-course.csv", lines(["Name", "Course code", "Date"], ["Tom Okafor", "neg 1", "14/10/2026"],
                                    ["Amal Aziz", "DA2", "14/10/2026"], ["Nia Rees", "Neglect", "15/10/2026"],
                                    ["Ben Cole", "", ""])
    yield "an-open-quotation-mark.csv", lines(["Name", "Email"], ['"Tom Okafor', "tom@example.org"])
    yield "only-headings.csv", lines(NAMES)
    yield "empty-lines-only.csv", "\r\n ,,\r\n"
    yield "web-page-called.xls", "<html><body><table><tr><th>Name</th></tr></table></body></html>"
    yield "a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    yield "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    yield "with-a-password.xlsx", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) +
                                   "EncryptedPackage".encode("utf-16-le") + bytes(64))
    yield "two-days-a-row-each.csv", lines(
        ["Name", "Email", "Date", "Present"], ["Tom Okafor", "tom@example.org", "04/11/2026", "Y"],
        ["Tom Okafor", "tom@example.org", "05/11/2026", "Y"], ["Amal Aziz", "amal@example.org", "04/11/2026", "Y"],
        ["Amal Aziz", "amal@example.org", "05/11/2026", "N"], ["Nia Rees", "nia@example.org", "04/11/2026", "N"],
        ["Nia Rees", "nia@example.org", "05/11/2026", "Y"], ["Ben Cole", "", "06/11/2026", "Y"])
    yield "two-days-by-their-first.csv", lines(["Name", "Course date"], ["Tom Okafor", "4 Nov 2026"],
                                               ["Amal Aziz", "Wed 4th November 2026"])
    yield "e-learning-completed.csv", lines(
        ["Learner", "Email", "Completed on", "Completion status"],
        ["Tom Okafor", "tom@example.org", "31/08/2026 23:59", "Complete"],
        ["Amal Aziz", "amal@example.org", "", "Complete"], ["Nia Rees", "nia@example.org", "", "Enrolled"],
        ["Ben Cole", "ben@example.org", "31/09/2026", "Complete"], ["Kim Day", "", "21 December 2026", "Passed"],
        ["Lee May", "", "10/14/2026", "Complete"])
    yield "many-courses.csv", lines(
        ["Course", "Session date", "Full name", "Email address", "Status"],
        ["NEG1", "14/10/2026", "Tom Okafor", "tom@example.org", "Attended"],
        ["neg 1", "2026-10-14", "Ella Marsh", "ella.marsh@example.org", "Did not attend"],
        ["Domestic Abuse", "05-Nov-26", "Tom Okafor", "tom@example.org", "Attended"],
        ["DA2", "", "Amal Aziz", "amal@example.org", "Attended"],
        ["EL1", "1/7/26", "Amal Aziz", "amal@example.org", "Attended"],
        ["NEG1", "", "Amal Aziz", "amal@example.org", "Attended"],
        ["NEG1", "15.03.2026", "Nia Rees", "nia@example.org", "Attended"],
        ["NEG1", "15.03.2026", "Ben Cole", "ben@example.org", ""],
        ["NEG1", "09/09/2026", "Ben Cole", "ben@example.org", "Attended"],
        ["NEG1", "02/12/2026", "Ben Cole", "ben@example.org", "Attended"],
        ["NEG1", "02/12/2026", "Kim Day", "kim@example.org", ""],
        ["NEG9", "14/10/2026", "Ben Cole", "ben@example.org", "Attended"],
        ["Neglct", "14/10/2026", "Ben Cole", "ben@example.org", "Attended"],
        ["", "14/10/2026", "Ben Cole", "ben@example.org", "Attended"],
        ["NEG1", "soon", "Ben Cole", "ben@example.org", "Attended"])
    yield "many-without-a-course.csv", lines(["Name", "Date"], ["Tom Okafor", "14/10/2026"])


def workbooks():
    yield "plain.xlsx", register(PEOPLE, shared=True)
    yield "inline-text.xlsx", register(PEOPLE)
    odd = ["\u00a0Tom\u00a0 Okafor ", "tom.okafor@example.org\n", "Solent\tHealth", "", "Yes"]
    yield "odd-spaces.xlsx", register([NAMES, odd])
    day = ["Name", "Date attended", "Course date"]
    yield "days-as-numbers.xlsx", register(
        [day, ["Tom Okafor", Number(46309, 1), Number("46309.395833333336", 2)],
         ["Amal Aziz", Number(46309, 3), Number(46309)],
         ["Nia Rees", Number(46310, 1), Number(46309, 1)]],
        formats=[14, 22, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"])
    yield "days-since-1904.xlsx", register([day, ["Tom Okafor", Number(44847, 1), Number(44847, 2)]],
                                           formats=[15, 'dd"/"mm"/"yy;@'], since_1904=True)
    yield "a-day-format-that-is-none.xlsx", register([["Name", "Course date"], ["Tom Okafor", Number(3, 1)]],
                                                     formats=['0 "days"'])
    stray = numbered(PEOPLE) + [(1048576, [" "] + [None] * 16382 + ["x"])]
    yield "stray-cell-at-the-end.xlsx", zipped(workbook([("Register", "visible", stray, ())]))
    far = numbered(PEOPLE) + [(1048576, ["x"])]
    yield "stray-name-at-the-end.xlsx", zipped(workbook([("Register", "visible", far, ())]))
    yield "merged-headings.xlsx", register(
        [["Neglect, 14 October 2026"], ["Person", None, "Contact", None, "Attended"],
         ["First name", "Last name", "Email", "Organisation", None],
         ["Tom", "Okafor", "tom.okafor@example.org", "Solent Health", "Yes"],
         ["Amal", "Aziz", "amal.aziz@example.org", None, "Yes"]],
        merged=["A1:E1", "A2:B2", "C2:D2", "E2:E3", "D4:D5"])
    yield "two-rows-of-headings.xlsx", register(
        [["Name", None, "Email", "Attended"], ["Forename", "Surname"],
         ["Tom", "Okafor", "tom.okafor@example.org", "Yes"]])
    formula = Raw('<c r="PLACE" t="str"><f>A2&amp;" "&amp;B2</f><v>Tom Okafor</v></c>')
    error = Raw('<c r="PLACE" t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>')
    true = Raw('<c r="PLACE" t="b"><v>1</v></c>')
    false = Raw('<c r="PLACE" t="b"><v>0</v></c>')
    rich = Raw('<c r="PLACE" t="inlineStr"><is><r><rPr><b/></rPr><t>Nia</t></r><r><t xml:space="preserve"> '
               "</t></r><r><t>Rees</t></r></is></c>")
    yield "formulas-and-errors.xlsx", register(
        [["Full name", "Organisation", "Attended"], [formula, "Police", true], ["Amal Aziz", error, true],
         [rich, "Police", false]])
    yield "hidden-sheets.xlsx", zipped(workbook(
        [("Lists", "hidden", numbered([["Police"], ["Teacher"]]), ()),
         ("Old", "veryHidden", numbered(PEOPLE[:2]), ()), ("Register", "visible", numbered(PEOPLE), ()),
         ("Evaluation", "visible", numbered([["x"]]), ())]))
    bomb = workbook([("Register", "visible", numbered(PEOPLE), ())])
    bomb["xl/worksheets/sheet1.xml"] = " " * 50_000_000
    yield "a-bomb.xlsx", zipped(bomb)
    entity = workbook([("Register", "visible", numbered(PEOPLE), ())])
    entity["xl/worksheets/sheet1.xml"] = entity["xl/worksheets/sheet1.xml"].replace(
        "<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet', 1)
    yield "with-entities.xlsx", zipped(entity)
    yield "cut-short.xlsx", register(PEOPLE)[:900]
    yield "open-document.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                                       "content.xml": "<x/>"})
    yield "a-word-document.docx", zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    yield "an-empty-sheet.xlsx", register([])


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, content in [*texts(), *workbooks()]:
        (FOLDER / name).write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens Board papers in LibreOffice, as somebody would, and prints them: open_in_office.py SOFFICE PROGRAM

None has more than two pages. Every sentence and cell stands there as a whole and as text: there is no field, link or picture,
headings are headings, and the table's first row is printed again on each page.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
XLINK = '{http://www.w3.org/1999/xlink}'
MOST_PAGES = 2
HEADINGS = ['Learning needs', 'Progress', 'Cost', 'Decisions asked of the Board', 'How far this can be relied on',
            'The full analysis']


def opened(soffice, folder, name, kind):
    profile = (folder / 'profile').as_uri()
    subprocess.run([soffice, f'-env:UserInstallation={profile}', '--headless', '--convert-to', kind, '--outdir',
                    str(folder / 'opened'), str(folder / name)], check=True, capture_output=True, timeout=300)
    return folder / 'opened' / (pathlib.Path(name).stem + '.' + kind)


def pages_of(pdf):
    """Counted in the file itself: each page is an object of its own there."""
    return len(re.findall(rb'/Type\s*/Page\b(?!s)', pdf.read_bytes()))


def said_in(paragraph):
    """Its text: several spaces and tabs are elements of their own."""
    text = paragraph.text or ''
    for part in paragraph:
        text += {'s': ' ' * int(part.get(TEXT + 'c', 1)), 'tab': '\t'}.get(part.tag.removeprefix(TEXT), said_in(part))
        text += part.tail or ''
    return text


def look_at(name, root, said):
    texts = [said_in(one) for one in root.iter() if one.tag in (TEXT + 'p', TEXT + 'h')]
    for sentence in said:
        assert sentence in texts, f'{name}: {sentence!r} is not there as it was'
    for one in root.iter():
        assert one.tag.removeprefix(TEXT) not in ('a', 'database-display', 'script', 'placeholder'), f'{name}: {one.tag}'
        assert one.get(XLINK + 'href') is None or not one.get(XLINK + 'href').startswith('http'), f'{name}: a link'
    headings = [(one.get(TEXT + 'outline-level'), said_in(one)) for one in root.iter(TEXT + 'h')]
    assert headings == [('1', said[0])] + [('2', words) for words in HEADINGS], f'{name}: other headings: {headings}'
    tables = list(root.iter(TABLE + 'table'))
    assert len(tables) == (0 if name == 'nothing' else 1), f'{name}: {len(tables)} tables'
    for table in tables:
        assert len(list(table.iter(TABLE + 'table-header-rows'))) == 1, f'{name}: its columns have no titles'


def main(soffice, program):
    with tempfile.TemporaryDirectory(prefix='earshot-office-') as place:
        folder = pathlib.Path(place)
        subprocess.run([program, place], check=True)
        papers = sorted(folder.glob('*.docx'))
        assert len(papers) >= 5, papers
        for paper in papers:
            pages = pages_of(opened(soffice, folder, paper.name, 'pdf'))
            assert 1 <= pages <= MOST_PAGES, f'{paper.stem}: {pages} pages'
            root = xml.etree.ElementTree.parse(opened(soffice, folder, paper.name, 'fodt')).getroot()
            said = json.loads((folder / (paper.stem + '.json')).read_text())
            look_at(paper.stem, root, said)
            print(f'{paper.stem}: {pages} pages, {len(said)} texts')
        # The same words as a text without bounds must be found out.
        (folder / 'long.txt').write_text('\n'.join(['A line'] * 500))
        assert pages_of(opened(soffice, folder, 'long.txt', 'pdf')) > MOST_PAGES, 'pages are not counted'


main(*sys.argv[1:])

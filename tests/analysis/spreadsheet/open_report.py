#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens a learning needs analysis in LibreOffice, as somebody would, and prints it: open_report.py SOFFICE PDFTOTEXT PROGRAM

No cell may be a formula, every text must stand there as it was, in the workbook and in the CSV files. On paper every word must be
within its page and none over another. Of a text that is higher than its row LibreOffice prints only what fits.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

from open_in_office import TABLE, cells_in, opened

SHORT = 500  # letters; a longer text may go on in the rows below


def as_text(cell):
    return cell if isinstance(cell, str) else f'{cell:g}'


def said_as(text):
    """A number is a number there, whatever its last digits are."""
    try:
        return f'{float(text):g}'
    except ValueError:
        return text


def look_for(said, rows, name):
    cells = {as_text(cell) for row in rows for cell in row}
    run_on = ''.join(as_text(cell) for at in range(max(map(len, rows))) for row in rows for cell in row[at:at + 1])
    run_on = ''.join(run_on.split())
    for text in said:
        # A table for a spreadsheet puts an apostrophe before what would be a formula.
        there = {said_as(text), "'" + text} & cells if len(text) < SHORT else ''.join(text.split()) in run_on
        assert there, f'{name}: {text!r} is not there as it was'


def printed(soffice, pdftotext, folder, name):
    """For each page its size and the boxes of its words."""
    subprocess.run([soffice, f'-env:UserInstallation={(folder / "profile").as_uri()}', '--headless', '--convert-to', 'pdf',
                    '--outdir', str(folder), str(folder / name)], check=True, capture_output=True, timeout=300)
    boxes = subprocess.run([pdftotext, '-bbox', str((folder / name).with_suffix('.pdf')), '-'], check=True,
                           capture_output=True, timeout=300).stdout
    for page in xml.etree.ElementTree.fromstring(boxes).iter('{http://www.w3.org/1999/xhtml}page'):
        words = [(word.text or '', *(float(word.get(edge)) for edge in ('xMin', 'yMin', 'xMax', 'yMax')))
                 for word in page.iter('{http://www.w3.org/1999/xhtml}word')]
        yield float(page.get('width')), float(page.get('height')), words


def clipped(texts, pages):
    """What is not on paper, beyond the edge of its page, or over something else."""
    pages = list(pages)
    there = {word[0] for _, _, words in pages for word in words}
    found = [word for text in texts for word in text.split() if len(word) < 20 and word not in there]
    for width, height, words in pages:
        found += [word[0] for word in words
                  if word[1] < 0 or word[2] < 0 or word[3] > width or word[4] > height]
        for at, (text, left, top, right, bottom) in enumerate(words):
            slack = (bottom - top) / 3  # boxes of lines one above the other may touch
            found += [f'{text} and {other}' for other, l, t, r, b in words[at + 1:]
                      if min(right, r) - max(left, l) > 1 and min(bottom, b) - max(top, t) > slack]
    return found


def with_low_rows(whole, low):
    """The same workbook with every row one line high."""
    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(low, 'w') as written:
        for name in read.namelist():
            written.writestr(name, re.sub(rb' ht="\d+"', b' ht="15"', read.read(name)))


def main(soffice, pdftotext, program):
    with tempfile.TemporaryDirectory(prefix='earshot-office-') as place:
        folder = pathlib.Path(place)
        subprocess.run([program, place], check=True)
        said = json.loads((folder / 'said.json').read_text())
        texts = [cell['text'] for table in said['tables'] for row in table['rows'] for cell in row if cell['text']]
        assert len(texts) > 400, len(texts)
        root = opened(soffice, folder, 'analysis.xlsx')
        rows = list(cells_in('analysis.xlsx', root))
        look_for(texts, rows, 'analysis.xlsx')
        sheets = [sheet.get(TABLE + 'name') for sheet in root.iter(TABLE + 'table')]
        assert sheets[0] == 'Contents' and len(set(sheets)) == len(sheets), sheets
        for name in said['files']:
            table = list(cells_in(name, opened(soffice, folder, name)))
            assert table, f'{name} is empty'
            print(f'{name}: {len(table)} rows, no formula')
        pages = list(printed(soffice, pdftotext, folder, 'analysis.xlsx'))
        assert not clipped(texts, pages), f'clipped on paper: {clipped(texts, pages)[:10]}'
        print(f'analysis.xlsx: {len(sheets)} sheets, {len(texts)} texts, {len(pages)} pages, nothing clipped')
        table = list(printed(soffice, pdftotext, folder, 'need-by-agency.csv'))
        assert not clipped(['Solent Health', 'Evidence', '63.5'], table), 'need-by-agency.csv is clipped on paper'
        with_low_rows(folder / 'analysis.xlsx', folder / 'planted.xlsx')
        planted = clipped(texts, printed(soffice, pdftotext, folder, 'planted.xlsx'))
        assert planted, 'rows were made too low, and nothing was found'
        print(f'planted.xlsx: {len(planted)} words are clipped')


main(*sys.argv[1:])

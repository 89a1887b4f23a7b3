#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens results in LibreOffice, as somebody would, and looks at every cell: open_in_office.py SOFFICE PROGRAM

No cell may be a formula, every text must stand there as it was, and every number be the one that it was.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'


def said_in(cell):
    """Its text: spaces and tabs are elements of their own."""
    def inside(node):
        text = node.text or ''
        for part in node:
            text += {'s': ' ' * int(part.get(TEXT + 'c', 1)), 'tab': '\t'}.get(part.tag.removeprefix(TEXT), inside(part))
            text += part.tail or ''
        return text
    return '\n'.join(inside(paragraph) for paragraph in cell.findall(TEXT + 'p'))


def cells_of(soffice, folder, name):
    profile = (folder / 'profile').as_uri()
    # Separated by commas, in UTF-8: without a window it asks nobody, and takes it for what the machine speaks.
    as_csv = ['--infilter=CSV:44,34,76'] if name.endswith('.csv') else []
    subprocess.run([soffice, f'-env:UserInstallation={profile}', '--headless', *as_csv, '--convert-to', 'fods', '--outdir',
                    str(folder / 'opened'), str(folder / name)], check=True, capture_output=True, timeout=300)
    root = xml.etree.ElementTree.parse(folder / 'opened' / (pathlib.Path(name).stem + '.fods')).getroot()
    for row in root.iter(TABLE + 'table-row'):
        cells = []
        for cell in row.findall(TABLE + 'table-cell'):
            if cell.get(TABLE + 'formula') is not None:
                raise AssertionError(f'{name}: a formula: {cell.get(TABLE + "formula")}')
            number = cell.get(OFFICE + 'value')
            cells.append(float(number) if number is not None else said_in(cell))
        yield cells


def main(soffice, program):
    with tempfile.TemporaryDirectory(prefix='earshot-office-') as place:
        folder = pathlib.Path(place)
        subprocess.run([program, place], check=True)
        said = json.loads((folder / 'said.json').read_text())
        assert len(said) >= 200, len(said)
        for name in ('results.xlsx', 'results.csv'):
            rows = list(cells_of(soffice, folder, name))
            for one in said:
                # A table for a spreadsheet puts an apostrophe before what would be a formula.
                texts = {one['text'], "'" + one['text']}
                found = [row for row in rows if texts & set(map(str, row)) and float(one['people']) in row]
                assert found, f'{name}: {one} is not there as it was'
            print(f'{name}: {len(rows)} rows, {len(said)} hostile texts, no formula')
        (folder / 'planted.csv').write_text('a text,=1+1\n')
        try:
            list(cells_of(soffice, folder, 'planted.csv'))
        except AssertionError as found:
            print('planted.csv:', found)
        else:
            raise AssertionError('a formula was planted and not found')


main(*sys.argv[1:])

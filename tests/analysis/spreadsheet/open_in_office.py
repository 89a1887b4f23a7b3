#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens results in LibreOffice, as somebody would, and looks at every cell and chart: open_in_office.py SOFFICE PROGRAM

No cell may be a formula, every text must stand there as it was, and every number be the one that it was. Each question has a
chart, which is called as it is and draws nothing but its numbers.
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
CHART = '{urn:oasis:names:tc:opendocument:xmlns:chart:1.0}'


def said_in(cell):
    """Its text: spaces and tabs are elements of their own."""
    def inside(node):
        text = node.text or ''
        for part in node:
            text += {'s': ' ' * int(part.get(TEXT + 'c', 1)), 'tab': '\t'}.get(part.tag.removeprefix(TEXT), inside(part))
            text += part.tail or ''
        return text
    return '\n'.join(inside(paragraph) for paragraph in cell.findall(TEXT + 'p'))


def opened(soffice, folder, name):
    profile = (folder / 'profile').as_uri()
    # Separated by commas, in UTF-8: without a window it asks nobody, and takes it for what the machine speaks.
    as_csv = ['--infilter=CSV:44,34,76'] if name.endswith('.csv') else []
    subprocess.run([soffice, f'-env:UserInstallation={profile}', '--headless', *as_csv, '--convert-to', 'fods', '--outdir',
                    str(folder / 'opened'), str(folder / name)], check=True, capture_output=True, timeout=300)
    return xml.etree.ElementTree.parse(folder / 'opened' / (pathlib.Path(name).stem + '.fods')).getroot()


def cells_in(name, part):
    for row in part.iter(TABLE + 'table-row'):
        cells = []
        for cell in row.findall(TABLE + 'table-cell'):
            if cell.get(TABLE + 'formula') is not None:
                raise AssertionError(f'{name}: a formula: {cell.get(TABLE + "formula")}')
            number = cell.get(OFFICE + 'value')
            cells.append(float(number) if number is not None else said_in(cell))
        yield cells


def charts_in(name, root):
    """What each is called, and what it draws."""
    for chart in root.iter(CHART + 'chart'):
        title = chart.find(CHART + 'title')
        drawn = {cell for row in cells_in(name, chart) for cell in row}
        yield said_in(title) if title is not None else None, {one for one in drawn if isinstance(one, float)}


def main(soffice, program):
    with tempfile.TemporaryDirectory(prefix='earshot-office-') as place:
        folder = pathlib.Path(place)
        subprocess.run([program, place], check=True)
        said = json.loads((folder / 'said.json').read_text())
        assert len(said) >= 200, len(said)
        for name in ('results.xlsx', 'results.csv'):
            root = opened(soffice, folder, name)
            rows = list(cells_in(name, root))
            for one in said:
                # A table for a spreadsheet puts an apostrophe before what would be a formula.
                texts = {one['text'], "'" + one['text']}
                found = [row for row in rows if texts & set(map(str, row)) and float(one['people']) in row]
                assert found, f'{name}: {one} is not there as it was'
            charts = list(charts_in(name, root))
            expected = [(one['text'], {float(one['people'])}) for one in said] if name.endswith('.xlsx') else []
            assert charts == expected, f'{name}: other charts: {set(map(str, charts)) ^ set(map(str, expected))}'
            print(f'{name}: {len(rows)} rows, {len(said)} hostile texts, {len(charts)} charts, no formula')
        (folder / 'planted.csv').write_text('a text,=1+1\n')
        try:
            list(cells_in('planted.csv', opened(soffice, folder, 'planted.csv')))
        except AssertionError as found:
            print('planted.csv:', found)
        else:
            raise AssertionError('a formula was planted and not found')


if __name__ == '__main__':
    main(*sys.argv[1:])

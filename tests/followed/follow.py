#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Follows figures of a learning needs analysis to what they rest on: follow.py EARSHOT SOURCE

Makes a demonstration and its workbook, and takes twenty figures at random, as an inspector would who opened it. Each must lead, by what
its row says it rests on, to results or evidence that the workbook names and that are on file. Of twenty more, which are told by group or
of everybody, the number itself is counted again from the results that the row names.
"""
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
RESTS_ON = 'Rests on'
# What is no results and no evidence is named as it is, and has to be on file, too.
OTHERS = [
    (r'(?:The )?[Pp]rogramme, offer (\S+), version (\d+)', 'select 1 from programme_row where id = ? and edition = ?'),
    (r'Action (\S+), version (\d+)', 'select 1 from needs_action where id = ? and edition = ?'),
    (r'The cycle, version (\d+)', 'select 1 from cycle where edition = ?'),
    (r'(?:The offers above and )?[Tt]he budget, version (\d+)', 'select 1 from programme_budget where edition = ?'),
    (r"The group's note, version (\d+)", 'select 1 from agreed_priority where edition = ?'),
    (r'Training return of (\S+), (\S+), version (\d+)',
     'select 1 from training_return where agency = ? and level = ? and edition = ?'),
    (r'The training returns of (\d+) agencies', 'select 1 from training_return where ? > 1'),
    (r'Registers of (\S+)', 'select 1 from course where code = ?'),
]
# About the document itself, or the whole of something that stands beside it.
ALL_OF_IT = ('The whole analysis', 'The offers above', 'The two tables above', 'The training returns below', 'The rubric below', 'How needs are ranked',
             'The day that was asked for', 'Registers', 'Registers, and what its lead said')


def column_of(address):
    """AB7 → 27"""
    column = 0
    for letter in address.rstrip('0123456789'):
        column = 26 * column + ord(letter) - ord('A') + 1
    return column - 1


def sheets_in(book):
    """Rows of each sheet: texts, and numbers as floats."""
    for name in sorted(part for part in book.namelist() if part.startswith('xl/worksheets/')):
        rows = []
        for row in xml.etree.ElementTree.fromstring(book.read(name)).iter(MAIN + 'row'):
            cells = []
            for cell in row.findall(MAIN + 'c'):
                cells += [''] * (column_of(cell.get('r')) - len(cells))  # an empty cell is not there
                value = cell.find(MAIN + 'v')
                text = ''.join(each.text or '' for each in cell.iter(MAIN + 't'))
                cells.append(text if value is None else float(value.text))
            rows.append(cells)
        yield rows


def tables_in(rows):
    """Each heading that ends with what its rows rest on, with these rows."""
    for at, heading in enumerate(rows):
        if heading and heading[-1] == RESTS_ON:
            body = []
            for row in rows[at + 1:]:
                if len(row) != len(heading):
                    break
                body.append(dict(zip(heading, row)))
            yield heading, body


def numbers_in(words):
    """E1, R1 to R3 and R5 → E1, R1, R2, R3, R5"""
    for letter, first, _, last in re.findall(r'\b([RLE])(\d+)( to [RLE](\d+))?', words):
        for number in range(int(first), int(last or first) + 1):
            yield f'{letter}{number}'


class Analysis:
    def __init__(self, tables, db):
        self.db = db
        self.named = {}
        for heading, rows in tables:
            if heading[0] == 'Number':
                self.named.update((row['Number'], row[RESTS_ON]) for row in rows)

    def on_file(self, sql, *values):
        return self.db.execute(sql, values).fetchone() is not None

    def results(self, number):
        """The results of that number, as they are on file."""
        id_ = self.named[number].removeprefix('Results ')
        found = self.db.execute('select figures from release where id = ?', (id_,)).fetchone()
        assert found, f'{number} is {id_}, which is not on file'
        return json.loads(found[0])

    def follow(self, words, figure):
        """What there is at the other end, a line each. Fails where there is nothing."""
        if words == 'Nothing':
            assert figure == 0, f'{figure} rests on nothing'
        if words == 'Nothing' or words in ALL_OF_IT:
            return [words]
        ends = []
        named = {number: self.named[number] for number in numbers_in(words)} or {words: words}
        for number, what in named.items():
            if what.startswith(('Results ', 'Evidence ')):
                kind, id_ = what.split(' ', 1)
                table = {'Results': 'release', 'Evidence': 'evidence'}[kind]
                assert self.on_file(f'select 1 from {table} where id = ?', id_), f'{number} is {id_}, which is not on file'
                ends.append(f'{number} is {what}')
        for pattern, sql in OTHERS:
            for values in re.findall(pattern, words):
                assert self.on_file(sql, *(values if isinstance(values, tuple) else (values,))), f'"{words}" is not on file'
                ends.append(words)
        assert ends, f'"{words}" leads nowhere'
        return ends


def unsure(columns, counts, points):
    """How many chose the lower two points, and how many say that it is no part of their role; None where a number of it is hidden."""
    lower, away, taken = [], [], 0
    for column, count in zip(columns, counts):
        together = [point for point in points if point['text'] in (column, *column.split(' or '))]
        if all(point['away'] for point in together):
            away.append(count)
        elif taken < 2:
            lower.append(count)
            taken += len(together)
    return (None if taken != 2 or None in lower else sum(lower)), (None if None in away else sum(away))


def counted_again(analysis, row):
    """What the results that a row names make of it: answered and not confident, of everybody or of every group of that name."""
    (number,) = numbers_in(row[RESTS_ON])
    release = analysis.results(number)
    (figure,) = [each for each in release['figures'] if each['text'] == row['Question']]
    found = []

    def add(base, columns, counts):
        lower, away = unsure(columns, counts, figure['counts'])
        if None not in (base, lower, away):
            found.append((base - away, lower))

    group = list(row.values())[1]
    if group == 'Everybody' or isinstance(group, float):  # a table of everybody has no groups
        add(figure['base'], [each['text'] for each in figure['counts']], [each['count'] for each in figure['counts']])
    for breakdown in release['breakdowns']:
        for crossed in breakdown['figures']:
            if group in breakdown['groups'] and crossed['question'] == figure['question']:
                shown = crossed['groups'][breakdown['groups'].index(group)]
                add(shown['base'], crossed['columns'], shown['counts'])
    return found


def main(earshot, source):
    with tempfile.TemporaryDirectory(prefix='earshot-followed-') as place:
        folder = pathlib.Path(place)
        folders = ['--data', str(folder / 'data'), '--keys', str(folder / 'keys')]
        subprocess.run([earshot, 'demo', *folders, '--forms', f'{source}/forms', '--topics', f'{source}/config/topics.toml'],
                       check=True, capture_output=True)
        cycles = json.loads(subprocess.run([earshot, 'cycle', 'list', '--json', *folders], check=True, capture_output=True).stdout)
        name = max(cycle['name'] for cycle in cycles)
        subprocess.run([earshot, 'needs', name, '--xlsx', str(folder / 'needs.xlsx'), *folders], check=True, capture_output=True)
        tables = [table for rows in sheets_in(zipfile.ZipFile(folder / 'needs.xlsx')) for table in tables_in(rows)]
        analysis = Analysis(tables, sqlite3.connect(f'file:{folder / "data/earshot.sqlite"}?mode=ro', uri=True))
        seed = random.randrange(10 ** 6)
        chance = random.Random(seed)
        figures = [(key, value, row) for _, rows in tables for row in rows for key, value in row.items() if isinstance(value, float)]
        assert len(figures) > 500, len(figures)
        for key, value, row in chance.sample(figures, 20):
            print(f'{key} {value:g}: {"; ".join(analysis.follow(row[RESTS_ON], value))}')
        told = [row for heading, rows in tables if {'Answered', 'Not confident', 'Question'} <= set(heading)
                for row in rows if isinstance(row['Not confident'], float)]
        for row in chance.sample(told, 20):
            again = counted_again(analysis, row)
            assert (row['Answered'], row['Not confident']) in again, f'seed {seed}: {row} was counted again as {again}'
        print(f'twenty of {len(figures)} figures were followed, twenty of {len(told)} counted again (seed {seed})')


if __name__ == '__main__':
    main(*sys.argv[1:])

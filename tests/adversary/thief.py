#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The thief: has copies of every file after every commit, knows who did what and when, and has no key.

thief.py FOLDER writes FOLDER/guesses.json: for each way of guessing, whose each kept thing is. It
knows nothing of the server but what a look at the files tells: it reads the databases with SQLite and
the files as bytes, and shares no code with either the server or its tests. It is given more than a
thief has: what is kept, opened, in the order in which it stands.
"""

import base64
import binascii
import collections
import hashlib
import json
import pathlib
import re
import shutil
import sqlite3
import struct
import sys
import tempfile

PAGE = 4096


class Loot:
    """The stolen copies, one after another, and what each brought that the one before had not."""

    def __init__(self, folder):
        self.snapshots = sorted(path for path in (folder / "stolen").iterdir())
        self.fresh = []  # per snapshot: [(file name, offset, page)], pages never seen before
        self.backups = []  # [(snapshot, bytes)]
        self.last = {}  # file name -> bytes, at the end
        self.told = []  # per snapshot: what logs and letters said for the first time
        seen, heard = set(), {}
        for number, snapshot in enumerate(self.snapshots):
            pieces, words = [], b""
            self.last = {}
            for path in sorted(p for p in snapshot.rglob("*") if p.is_file()):
                name = str(path.relative_to(snapshot))
                data = self.last[name] = path.read_bytes()
                if name.endswith(".backup"):
                    self.backups.append((number, data))
                if name == "log" or name.endswith(".eml"):
                    words += name.encode() + b"\n" if name not in heard else b""
                    words += data[heard.get(name, 0) :]
                    heard[name] = len(data)
                for offset, page in pages(name, data):
                    if page not in seen:
                        seen.add(page)
                        pieces.append((name, offset, page))
            self.fresh.append(pieces)
            self.told.append(words)

    def first(self, needles):
        """(snapshot, file name, offset) where any of the needles is first seen; None if never."""
        for number, pieces in enumerate(self.fresh):
            found = [
                (name, offset + at)
                for name, offset, page in pieces
                for at in [page.find(needle) for needle in needles]
                if at >= 0
            ]
            if found:
                return (number, *min(found))
        return None


def pages(name, data):
    """A database file in pages, its log in frames; any other file is cut as a database is."""
    if not name.endswith("-wal"):
        return [(at, data[at : at + PAGE]) for at in range(0, len(data), PAGE)]
    first, header = 32, 24
    frames = range(first, len(data), header + PAGE)
    return [(at + header, data[at + header : at + header + PAGE]) for at in frames]


def rows_of(snapshot, scratch):
    """Every row of every table of a stolen database, {table: [row]}, and of tables that have numbers of
    their own {row: number}. Recovers the log as SQLite does."""
    files = [p for p in (snapshot / "data").iterdir() if p.is_file()]
    for path in scratch.iterdir():
        path.unlink()
    for path in files:
        if not path.name.endswith("-shm"):
            shutil.copy(path, scratch / path.name)
    tables, numbers = {}, {}
    name = min((p.name for p in files), key=len)
    connection = sqlite3.connect(scratch / name)
    connection.execute("pragma synchronous = off")
    for (table,) in connection.execute("select name from sqlite_schema where type = 'table'").fetchall():
        tables[table] = connection.execute(f'select * from "{table}"').fetchall()
        try:
            for number, *row in connection.execute(f'select rowid, * from "{table}"'):
                numbers[tuple(row)] = number
        except sqlite3.OperationalError:
            pass  # it has none
    connection.close()
    return tables, numbers


def values(row):
    return [v if isinstance(v, bytes) else str(v).encode() for v in row if v is not None]


class Watch:
    """What the databases tell when they are opened one after another."""

    def __init__(self, loot, known):
        self.moment = {}  # person -> snapshot in which he or she sent
        self.earlier = {}  # person -> snapshots in which something was saved or asked
        self.begun = {}  # person -> snapshot in which his or her answers were first written
        self.row_came = {}  # row, as a tuple -> (table, snapshot)
        self.number = {}  # row -> the number that its table gave it
        self.gone = {}  # row -> (table, snapshot) for rows that were there and are not any more
        self.before = {}
        for act in known["acted"]:
            if act["what"] == "sent":
                self.moment[act["person"]] = act["snapshot"]
            else:
                self.earlier.setdefault(act["person"], []).append(act["snapshot"])
            if act["what"] != "asked":
                self.begun.setdefault(act["person"], act["snapshot"])
        with tempfile.TemporaryDirectory() as folder:
            for number, snapshot in enumerate(loot.snapshots):
                self.look(number, *rows_of(snapshot, pathlib.Path(folder)))

    def look(self, number, tables, numbers):
        self.number.update(numbers)
        now = {row: table for table, rows in tables.items() for row in rows}
        for row, table in now.items():
            if row not in self.before:
                self.row_came.setdefault(row, (table, number))
        for row, table in self.before.items():
            if row not in now:
                self.gone[row] = (table, number)
        self.before = now


def as_written(words):
    """Bytes that stand in a text, as they are or as text spells them."""
    for word in set(re.findall(rb"[A-Za-z0-9_-]{8,}", words)):
        yield word
        for read in (binascii.unhexlify, lambda w: base64.urlsafe_b64decode(w + b"=" * (-len(w) % 4))):
            try:
                yield read(word)
            except (binascii.Error, ValueError):
                pass


def traces(thing):
    """Bytes by which a kept thing is known in a file."""
    says = thing["says"]
    found = [bytes.fromhex(thing["id"]), says[:24].encode()]
    try:
        found += [struct.pack("<d", float(says)), struct.pack(">d", float(says))]
    except ValueError:
        pass
    return found


def in_turn(things, people):
    """The i-th thing is the i-th person's."""
    return {thing["id"]: person for thing, person in zip(things, people)}


def by_commit(things, sightings, people, moment, earlier):
    """Whoever's moment it was when the thing was first seen; in turn for what that does not tell."""
    at = {}
    for person in people:
        for number in {moment[person], *earlier.get(person, [])}:
            at.setdefault(number, []).append(person)
    guess, taken = {}, set()
    for thing in things:
        seen = sightings[thing["id"]]
        there = at.get(seen[0], []) if seen else []
        if len(there) == 1:
            guess[thing["id"]] = there[0]
            taken.add(there[0])
    left = [person for person in people if person not in taken]
    guess.update(in_turn([t for t in things if t["id"] not in guess], left))
    return guess


def digests(value):
    for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2s"):
        yield hashlib.new(name, value).digest()
    for size in (8, 16, 32, 64):
        yield hashlib.blake2b(value, digest_size=size).digest()


def by_kinship(things, people, rows_at, own):
    """Ids and sealed bytes that come out of what was written at a person's moment: equal, part of one
    another, hashed, or the same cipher text used again."""
    heads, windows = {}, {}
    for person in people:
        for value in [v for row in rows_at.get(person, []) for v in values(row) if len(v) >= 8]:
            # What stands with several people tells nobody.
            for derived in [value, value[::-1], *digests(value)]:
                for head in (derived[:8], derived[-8:]):
                    heads[head] = person if heads.get(head, person) == person else None
            for at in range(0, len(value) - 15):
                window = value[at : at + 16]
                windows[window] = person if windows.get(window, person) == person else None
    guess = {}
    # An id says more than a run of bytes, which may be of common words: whom an id has found is taken.
    for found_in in (
        lambda thing: [heads.get(bytes.fromhex(thing["id"])[cut]) for cut in (slice(8), slice(-8, None))],
        lambda thing: [
            windows.get(value[at : at + 16])
            for value in own.get(thing["id"], [])
            for at in range(0, len(value) - 15)
        ],
    ):
        taken = {None, *guess.values()}
        for thing in [t for t in things if t["id"] not in guess]:
            found = collections.Counter(p for p in found_in(thing) if p not in taken).most_common(2)
            if found and found[0][1] > sum(count for _, count in found[1:]):
                guess[thing["id"]] = found[0][0]
    left = [person for person in people if person not in guess.values()]
    guess.update(in_turn([t for t in things if t["id"] not in guess], left))
    return guess


def times_in(row):
    """Numbers, days and times of a row, so that they sort as they passed."""
    looks = re.compile(r"\d{4}-\d\d-\d\d[\d:. TZ]*")
    words = [f"{v:020}" if isinstance(v, int) else v for v in row if isinstance(v, (int, str))]
    return [word for word in words if word.isdecimal() or looks.fullmatch(word)]


def guesses_for(things, people, watch, loot):
    """Every way of guessing, for the things of one table and the people of one survey."""
    moment = watch.moment
    people = sorted((p for p in people if p in moment), key=lambda p: moment[p])
    sightings = {thing["id"]: loot.first(traces(thing)) for thing in things}
    never = (len(loot.snapshots), "", 0)
    came = {}
    for row, (table, number) in watch.row_came.items():
        came.setdefault(number, []).append(row)
    rows_at = {person: came.get(moment[person], []) for person in people}
    shared = {v for rows in [came.get(0, [])] for row in rows for v in values(row)}
    rows_at = {
        person: [tuple(v for v in values(row) if v not in shared) for row in rows]
        for person, rows in rows_at.items()
    }
    early = {
        person: [
            tuple(v for v in values(row) if v not in shared)
            for number in watch.earlier.get(person, [])
            for row in came.get(number, [])
        ]
        for person in people
    }
    told = {person: [tuple(as_written(loot.told[moment[person]]))] for person in people}
    own, cells, numbers = {}, {}, {}
    by_id = {bytes.fromhex(thing["id"]): thing["id"] for thing in things}
    for row in watch.row_came:
        for value in row:
            if isinstance(value, bytes) and value in by_id:
                # Not the last row alone: what stands beside an id in one table may be missing in another.
                own.setdefault(by_id[value], []).extend(
                    v for v in values(row) if len(v) >= 16 and v not in shared
                )
                cells[by_id[value]] = times_in(row)
                numbers[by_id[value]] = watch.number.get(row, 0)

    def place(thing):
        ident = bytes.fromhex(thing["id"])
        main = min(loot.last, key=lambda name: (not name.startswith("data/"), len(name)))
        return loot.last[main].find(ident)

    def biggest(person):
        return max((v for row in rows_at[person] for v in row), key=len, default=b"")

    def draft(person):
        return max((v for row in early[person] for v in row), key=len, default=b"")

    def smallest(person):
        return min((v for row in rows_at[person] for v in row if len(v) >= 16), key=len, default=b"")

    def in_log(thing):
        seen = sightings[thing["id"]] or never
        return (seen[0], seen[2])

    def in_backup(thing):
        ident = bytes.fromhex(thing["id"])
        for number, data in loot.backups:
            if ident in data:
                return (number, data.find(ident))
        return never[:1]

    ids = sorted(things, key=lambda t: t["id"])
    return {
        "first seen": by_commit(things, sightings, people, moment, watch.earlier),
        "place in the log": in_turn(sorted(things, key=in_log), people),
        "place in the log, as begun": in_turn(
            sorted(things, key=in_log), sorted(people, key=lambda p: watch.begun[p])
        ),
        "place in the backups": in_turn(sorted(things, key=in_backup), people),
        "place in the file": in_turn(sorted(things, key=place), people),
        "place in the file, from the end": in_turn(sorted(things, key=place, reverse=True), people),
        "order as stored": in_turn(things, people),
        "order of ids": in_turn(ids, people),
        "ids and receipts": in_turn(ids, sorted(people, key=smallest)),
        "ids and boxes": in_turn(ids, sorted(people, key=biggest)),
        "length and size": in_turn(
            sorted(things, key=lambda t: len(t["says"])), sorted(people, key=lambda p: len(biggest(p)))
        ),
        "kinship of bytes": by_kinship(things, people, rows_at, own),
        "kin to drafts and wishes": by_kinship(things, people, early, own),
        "kin to logs and letters": by_kinship(things, people, told, own),
        "ids and drafts": in_turn(ids, sorted(people, key=draft)),
        "times and days in rows": in_turn(sorted(things, key=lambda t: cells.get(t["id"], [])), people),
        "numbers of rows": in_turn(sorted(things, key=lambda t: numbers.get(t["id"], 0)), people),
    }


def pairs_for(responses, others, watch):
    """Which words or disclosure box belong to which response: {way: {id: response id}}."""
    came, own = {}, {}
    ids = {bytes.fromhex(thing["id"]): thing["id"] for thing in responses + others}
    for row, (_, number) in watch.row_came.items():
        for value in [v for v in row if isinstance(v, bytes) and v in ids]:
            came.setdefault(ids[value], number)
            own.setdefault(ids[value], []).append(tuple(v for v in values(row) if len(v) >= 8))
    with_it = {}
    for row, (_, number) in watch.row_came.items():
        with_it.setdefault(number, []).append(tuple(v for v in values(row) if len(v) >= 8))
    ways = {
        "order as stored": lambda things: things,
        "order of ids": lambda things: sorted(things, key=lambda t: t["id"]),
        "first seen": lambda things: sorted(things, key=lambda t: came.get(t["id"], 0)),
    }
    told = {
        way: {w["id"]: r["id"] for w, r in zip(order(others), order(responses))}
        for way, order in ways.items()
    }
    # What was written in the commit in which a box was first seen, as if that were a person.
    alone = [came.get(o["id"]) for o in others]
    rows_at = {
        o["id"]: own.get(o["id"], [])
        + (with_it.get(came.get(o["id"]), []) if alone.count(came.get(o["id"])) == 1 else [])
        for o in others
    }
    kin = by_kinship(responses, list(rows_at), rows_at, {
        r["id"]: [v for row in own.get(r["id"], []) for v in row if len(v) >= 16] for r in responses
    })
    told["kinship of bytes"] = {other: response for response, other in kin.items()}
    return told


def sizes(watch):
    """How many different sizes sealed values have: {table: {column: number}}, of rows of one kind."""
    found = {}
    for row, (table, number) in watch.row_came.items():
        kind = table + "".join("." if value is None else "x" for value in row[:4])
        for column, value in enumerate(row):
            if number > 0 and isinstance(value, (bytes, str)) and len(value) >= 64:
                found.setdefault(kind, {}).setdefault(column, set()).add(len(value))
    return {kind: max(len(s) for s in columns.values()) for kind, columns in found.items()}


def leftovers(loot, watch):
    """How many rows that were deleted still stand, in part, in a file of the running program."""
    live = [data for name, data in loot.last.items() if not name.endswith(".backup")]
    kept_values = {v for row in watch.before for v in values(row)}
    found = 0
    rows = [row for row in watch.gone if row not in watch.before]
    for row in rows:
        parts = [v for v in values(row) if len(v) >= 64 and v not in kept_values]
        cuts = [v[at : at + 24] for v in parts for at in range(0, len(v) - 23, 96)]
        found += any(cut in data for cut in cuts for data in live)
    return {"deleted": sum(any(len(v) >= 64 for v in values(row)) for row in rows), "found": found}


def main():
    folder = pathlib.Path(sys.argv[1])
    known = json.loads((folder / "thief.json").read_text())
    loot = Loot(folder)
    watch = Watch(loot, known)
    surveys, wrote = {}, set()
    for one in known["people"]:
        surveys.setdefault(one["survey"], []).append(one["person"])
        if one["wrote"]:
            wrote.add(one["person"])
    told = {
        "guesses": {},
        "pairs": {},
        "moments": watch.moment,
        "earlier": list(watch.earlier),
        "leftovers": leftovers(loot, watch),
        "sizes": sizes(watch),
        "letters": sum(name.endswith(".eml") for name in loot.last),
    }
    for survey, people in surveys.items():
        of = {
            table: [k for k in known["kept"] if k["survey"] == survey and k["table"] == table]
            for table in ("response", "words", "disclosure")
        }
        if not of["response"]:
            continue
        writers = [person for person in people if person in wrote]
        for table, whose in (("response", people), ("words", writers)):
            told["guesses"][f"{survey} {table}"] = guesses_for(of[table], whose, watch, loot)
        for table in ("words", "disclosure"):
            if of[table]:
                told["pairs"][f"{survey} {table}"] = pairs_for(of["response"], of[table], watch)
    (folder / "guesses.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The thief: has copies of every file after every commit and the list of invited people, no key.

thief.py FOLDER writes FOLDER/guesses.json: for each way of guessing, whose each kept thing is. It
knows nothing of the server but what a look at the files tells: it reads the databases with SQLite and
the files as bytes, and shares no code with either the server or its tests. It is given more than a
thief has: what is kept, opened, in the order in which it stands.
"""

import hashlib
import json
import pathlib
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
        seen = set()
        for number, snapshot in enumerate(self.snapshots):
            pieces = []
            self.last = {}
            for path in sorted(p for p in snapshot.rglob("*") if p.is_file()):
                name = str(path.relative_to(snapshot))
                data = self.last[name] = path.read_bytes()
                if name.endswith(".backup"):
                    self.backups.append((number, data))
                for offset, page in pages(name, data):
                    if page not in seen:
                        seen.add(page)
                        pieces.append((name, offset, page))
            self.fresh.append(pieces)

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
    """Every row of every table of a stolen database: {table: [row]}. Recovers the log as SQLite does."""
    files = [p for p in (snapshot / "data").iterdir() if p.is_file()]
    for path in scratch.iterdir():
        path.unlink()
    for path in files:
        if not path.name.endswith("-shm"):
            shutil.copy(path, scratch / path.name)
    tables = {}
    name = min((p.name for p in files), key=len)
    connection = sqlite3.connect(scratch / name)
    connection.execute("pragma synchronous = off")
    for (table,) in connection.execute("select name from sqlite_schema where type = 'table'").fetchall():
        tables[table] = connection.execute(f'select * from "{table}"').fetchall()
    connection.close()
    return tables


def values(row):
    return [v if isinstance(v, bytes) else str(v).encode() for v in row if v is not None]


class Watch:
    """What the databases tell when they are opened one after another."""

    def __init__(self, loot, known):
        self.moment = {}  # person -> snapshot in which his or her invitation changed
        self.row_came = {}  # row, as a tuple -> (table, snapshot)
        self.gone = {}  # row -> (table, snapshot) for rows that were there and are not any more
        self.before = {}
        self.mine = {bytes.fromhex(i["invitation"]): i["person"] for i in known["invited"]}
        with tempfile.TemporaryDirectory() as folder:
            for number, snapshot in enumerate(loot.snapshots):
                self.look(number, rows_of(snapshot, pathlib.Path(folder)))
        for one in known["watched"]:
            self.moment[one["person"]] = one["snapshot"]

    def look(self, number, tables):
        now = {row: table for table, rows in tables.items() for row in rows}
        for row, table in now.items():
            if row in self.before:
                continue
            self.row_came.setdefault(row, (table, number))
            for value in row:
                person = self.mine.get(value) if isinstance(value, bytes) else None
                if person and number > 0:
                    self.moment.setdefault(person, number)
        for row, table in self.before.items():
            if row not in now:
                self.gone[row] = (table, number)
        self.before = now


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


def by_commit(things, sightings, people, moment):
    """Whoever's moment it was when the thing was first seen; in turn for what that does not tell."""
    at = {}
    for person in people:
        at.setdefault(moment[person], []).append(person)
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
            for derived in [value, value[::-1], *digests(value)]:
                heads[derived[:8]] = person
                heads[derived[-8:]] = person
            for at in range(0, len(value) - 15):
                # What stands with several people tells nobody.
                window = value[at : at + 16]
                windows[window] = person if windows.get(window, person) == person else None
    guess = {}
    for thing in things:
        found = {heads.get(bytes.fromhex(thing["id"])[:8]), heads.get(bytes.fromhex(thing["id"])[-8:])}
        for value in own.get(thing["id"], []):
            found |= {windows.get(value[at : at + 16]) for at in range(0, len(value) - 15)}
        found.discard(None)
        if len(found) == 1:
            guess[thing["id"]] = found.pop()
    left = [person for person in people if person not in guess.values()]
    guess.update(in_turn([t for t in things if t["id"] not in guess], left))
    return guess


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
    own = {}
    by_id = {bytes.fromhex(thing["id"]): thing["id"] for thing in things}
    for row in watch.row_came:
        for value in row:
            if isinstance(value, bytes) and value in by_id:
                own[by_id[value]] = [v for v in values(row) if len(v) >= 16 and v not in shared]

    def place(thing):
        ident = bytes.fromhex(thing["id"])
        main = min(loot.last, key=lambda name: (not name.startswith("data/"), len(name)))
        return loot.last[main].find(ident)

    def biggest(person):
        return max((v for row in rows_at[person] for v in row), key=len, default=b"")

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
        "first seen": by_commit(things, sightings, people, moment),
        "place in the log": in_turn(sorted(things, key=in_log), people),
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
    }


def pairs_for(responses, words):
    """Which words belong to which response, told by their places: {way: {words id: response id}}."""
    ways = {
        "order as stored": lambda things: things,
        "order of ids": lambda things: sorted(things, key=lambda t: t["id"]),
    }
    return {
        way: {w["id"]: r["id"] for w, r in zip(order(words), order(responses))}
        for way, order in ways.items()
    }


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
    surveys = {
        "staff": [one["person"] for one in known["invited"]],
        "children": [one["person"] for one in known["watched"]],
    }
    told = {"guesses": {}, "pairs": {}, "moments": watch.moment, "leftovers": leftovers(loot, watch)}
    for survey, people in surveys.items():
        of = {
            table: [k for k in known["kept"] if k["survey"] == survey and k["table"] == table]
            for table in ("response", "words")
        }
        for table, things in of.items():
            told["guesses"][f"{survey} {table}"] = guesses_for(things, people, watch, loot)
        told["pairs"][survey] = pairs_for(of["response"], of["words"])
    (folder / "guesses.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Counts the rows of every table of the databases below a folder.

Usage: demo-rows.py DIRECTORY [--json] [--help]

Prints "file table rows" for each, or with --json a list of objects; the services may run meanwhile.
"""
import json
import pathlib
import sqlite3
import sys


def counts(directory):
    """(file, table, rows) of every table, in a fixed order."""
    for file in sorted(pathlib.Path(directory).rglob("*")):
        if not file.is_file() or file.open("rb").read(16) != b"SQLite format 3\0":
            continue
        with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as database:
            tables = [row[0] for row in database.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' "
                "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")]
            for table in tables:
                (rows,) = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()
                yield str(file.relative_to(directory)), table, rows


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if "--help" in sys.argv[1:]:
        print(__doc__.strip())
        return 0
    if len(words) != 1 or not set(sys.argv[1:]) - set(words) <= {"--json"}:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    found = list(counts(words[0]))
    if "--json" in sys.argv[1:]:
        print(json.dumps([{"file": f, "table": t, "rows": n} for f, t, n in found]))
    else:
        for entry in found:
            print(*entry)
    return 0 if found else 66


if __name__ == "__main__":
    sys.exit(main())

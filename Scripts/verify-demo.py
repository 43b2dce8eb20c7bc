#!/usr/bin/env python3
"""Checks the JSON of Scripts/demo against the catalogue: every published figure by its rule.

Usage: verify-demo.py FILE
Exit code 0 if every figure meets its rule and the scorecard is whole, else 1.
"""
import csv
import json
import pathlib
import sys


def acceptable(value, row):
    published = float(row["result_2023"])
    rule = row["acceptance"]
    if rule == "equal":
        return value == published
    if rule == "within 5 %":
        return abs(value - published) <= 0.05 * published
    if rule.startswith("0.9667"):
        return 145e9 <= value < published
    raise SystemExit(f"unknown rule {rule!r}")


def main():
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if len(sys.argv) == 2 else 64
    top = pathlib.Path(__file__).resolve().parent.parent
    demo = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    catalogue = list(csv.DictReader(
        (top / "Sources/SynthData/Reference/catalogue.csv").open(encoding="utf-8")))
    figures = {figure["measure"]: figure for figure in demo["report"]["figures"]}
    faults = []
    checked = 0
    for row in catalogue:
        if not row["result_2023"]:
            continue
        figure = figures.get(row["id"])
        if figure is None:
            faults.append(f"{row['id']}: not in the report")
            continue
        checked += 1
        for key in ("value", "qualifier", "unit", "as_of", "known_on", "epoch", "records", "digest"):
            if figure.get(key) in (None, ""):
                faults.append(f"{row['id']}: no {key}")
        if not acceptable(figure["value"], row):
            faults.append(f"{row['id']}: {figure['value']} is not {row['result_2023']}")
    targets = demo["scorecard"]["targets"]
    parts = [part for target in targets for part in target["parts"]]
    if len(targets) != 7 or len(parts) != 14:
        faults.append(f"{len(targets)} targets with {len(parts)} parts instead of 7 with 14")
    rules = {row["target_no"]: row["id"] for row in catalogue if row["target_no"]}
    for part in parts:
        if rules.get(part["target_no"]) != part["measure"]:
            faults.append(f"target {part['target_no']}: {part['measure']}")
        for key in ("value", "target", "met", "forecast", "failing_units"):
            if key not in part:
                faults.append(f"target {part['target_no']}: no {key}")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{checked} figures and {len(parts)} rules checked, {len(faults)} faults")
    return 1 if faults or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())

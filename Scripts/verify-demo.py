#!/usr/bin/env python3
"""Checks the JSON of Scripts/demo: every published figure by its rule, and the seven targets.

Usage: verify-demo.py [--prove] [--json] FILE

  --prove   also damages a copy of FILE in every way that it looks for, and demands that each is found
  --json    one JSON object with what was checked and the faults, on standard output
  --help    this text

Exit code 0 if every figure meets its rule and the scorecard is whole, else 1.
"""
import copy
import csv
import json
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
TARGETS = ["1", "2", "3", "4", "5", "6", "7"]
FIGURE_KEYS = ("measure", "value", "qualifier", "unit", "as_of", "known_on", "epoch", "digest")
PART_KEYS = ("target_no", "measure", "value", "target", "met", "forecast", "failing_units")


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


def figure_faults(figure):
    """What is missing of a figure and of its provenance."""
    for key in FIGURE_KEYS:
        if figure.get(key) in (None, ""):
            yield f"no {key}"
    if not re.fullmatch("[0-9a-f]{64}", figure.get("digest") or ""):
        yield "the digest is no SHA-256"
    records = figure.get("records")
    if not isinstance(records, dict) or not records:
        yield "no records"
    elif any(not kind or count <= 0 for kind, count in records.items()):
        yield "a kind of records without a record"
    if figure.get("synthetic") is not True:
        yield "does not say that it is simulated"


def failing_faults(part, rule):
    """What is wrong with the units that fail a part of a target."""
    units = part.get("failing_units") or []
    for unit in units:
        if not unit.get("unit_code") or not unit.get("unit_name"):
            yield "a failing unit without its name"
        if not (unit.get("gap") or 0) > 0 or not unit.get("gap_unit"):
            yield f"no gap of the failing unit {unit.get('unit_code')}"
    if part.get("failing_withheld") is not True and len(units) != part.get("failing_count"):
        yield f"{len(units)} failing units instead of {part.get('failing_count')}"
    # A share of all units below 100 % has units that fail.
    if rule.startswith("share of") and part.get("value", 100) < 100 and not units:
        yield "no failing units"


def part_faults(part, row):
    """What is wrong with a part of a target."""
    for key in PART_KEYS:
        if part.get(key) is None:
            yield f"no {key}"
    if part.get("measure") != row["id"]:
        yield f"{part.get('measure')} instead of {row['id']}"
    if part.get("target") != float(row["target_2024"]):
        yield f"the target is {part.get('target')} instead of {row['target_2024']}"
    reached = (part.get("value") or 0) >= float(row["target_2024"])
    met = reached and all(condition["met"] for condition in part.get("conditions") or [])
    if part.get("met") is not met:
        yield f"met is {part.get('met')} with {part.get('value')} of {part.get('target')}"
    forecast = part.get("forecast") or {}
    for key in ("value", "met"):
        if forecast.get(key) is None:
            yield f"no {key} of the forecast"
    yield from failing_faults(part, row["target_rule"])


def scorecard_faults(scorecard, rules):
    """What is wrong with the seven targets and their parts."""
    targets = scorecard["targets"]
    found = [target.get("target_no") for target in targets]
    if found != TARGETS:
        yield f"the targets are {found}"
    parts = [part.get("target_no") for target in targets for part in target["parts"]]
    if sorted(parts, key=str) != sorted(rules):
        yield f"the parts are {parts}"
    for target in targets:
        number = target.get("target_no")
        if target.get("met") is not all(part.get("met") for part in target["parts"]):
            yield f"target {number}: met is {target.get('met')}"
        for part in target["parts"]:
            name = part.get("target_no")
            if not str(name).startswith(str(number)):
                yield f"target {number}: part {name}"
            if name in rules:
                yield from (f"target {name}: {fault}" for fault in part_faults(part, rules[name]))
    if scorecard.get("synthetic") is not True:
        yield "the scorecard does not say that it is simulated"


def faults_of(demo, catalogue):
    """Every fault as a line of text."""
    figures = {figure.get("measure"): figure for figure in demo["report"]["figures"]}
    for row in catalogue:
        if not row["result_2023"]:
            continue
        figure = figures.get(row["id"])
        if figure is None:
            yield f"{row['id']}: not in the report"
            continue
        yield from (f"{row['id']}: {fault}" for fault in figure_faults(figure))
        if not acceptable(figure.get("value") or 0, row):
            yield f"{row['id']}: {figure.get('value')} is not {row['result_2023']}"
    if demo["report"].get("synthetic") is not True or len(demo["report"].get("marks") or []) < 2:
        yield "the report does not say on its face that it is a draft of simulated records"
    rules = {row["target_no"]: row for row in catalogue if row["target_no"]}
    yield from scorecard_faults(demo["scorecard"], rules)


def damages():
    """Ways to damage the object: a name and what does it."""
    def figure(demo):
        return next(f for f in demo["report"]["figures"] if f["measure"] == "membership.members")

    def part(demo, number="1"):
        targets = demo["scorecard"]["targets"]
        return next(p for t in targets for p in t["parts"] if p["target_no"] == number)

    for key in FIGURE_KEYS + ("records", "synthetic"):
        yield f"figure without {key}", lambda demo, key=key: figure(demo).pop(key)
    yield "no records of a figure", lambda demo: figure(demo).update(records={})
    yield "a kind with no record", lambda demo: figure(demo).update(records={"member_event": 0})
    yield "another value", lambda demo: figure(demo).update(value=figure(demo)["value"] + 1)
    for key in PART_KEYS:
        yield f"part without {key}", lambda demo, key=key: part(demo).pop(key)
    yield "part met wrongly", lambda demo: part(demo).update(met=True)
    yield "another target", lambda demo: part(demo, "2a").update(target=1)
    yield "a gap missing", lambda demo: part(demo)["failing_units"][0].pop("gap")
    yield "a gap of nothing", lambda demo: part(demo)["failing_units"][-1].update(gap=0)
    yield "failing units missing", lambda demo: part(demo)["failing_units"].pop()
    yield "target without met", lambda demo: demo["scorecard"]["targets"][0].pop("met")
    yield "target without number", lambda demo: demo["scorecard"]["targets"][3].pop("target_no")
    yield "a target twice", lambda demo: demo["scorecard"]["targets"][6].update(target_no="6")
    yield "a target missing", lambda demo: demo["scorecard"]["targets"].pop()
    yield "no mark", lambda demo: demo["report"].update(marks=[])


def main():
    words = sys.argv[1:]
    if "-h" in words or "--help" in words:
        print(__doc__.strip())
        return 0
    files = [word for word in words if not word.startswith("--")]
    if len(files) != 1 or not set(words) - set(files) <= {"--prove", "--json"}:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    demo = json.loads(pathlib.Path(files[0]).read_text(encoding="utf-8"))
    catalogue = list(csv.DictReader(
        (TOP / "Sources/SynthData/Reference/catalogue.csv").open(encoding="utf-8")))
    faults = list(faults_of(demo, catalogue))
    proved = 0
    for name, damage in damages() if "--prove" in words else ():
        damaged = copy.deepcopy(demo)
        damage(damaged)
        if len(list(faults_of(damaged, catalogue))) > len(faults):
            proved += 1
        else:
            faults.append(f"not found: {name}")
    checked = sum(1 for row in catalogue if row["result_2023"])
    parts = sum(1 for row in catalogue if row["target_no"])
    for fault in faults:
        print(fault, file=sys.stderr)
    if "--json" in words:
        print(json.dumps({"figures": checked, "parts": parts, "damages": proved, "faults": faults},
                         ensure_ascii=False))
    else:
        print(f"{checked} figures and {parts} rules checked, {len(faults)} faults"
              + (f", {proved} damages found" if proved else ""))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

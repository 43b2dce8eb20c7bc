"""Medians, reaches, the table and the files that are kept."""

import datetime
import json
import platform
import re
import statistics
import subprocess
from pathlib import Path

import measure
import plot
from servers import GRPC_KINDS, LOAD_CORE, ROWS, SERVER_CORE

VALUES = ("cpu_us_per_call", "calls_per_s", "p50_us", "p99_us", "mb_per_s", "cpu_us_per_mb",
          "kib_per_connection", "server_busy", "load_busy")
GRPC = "grpc-c++"


def best_grpc(found):
    """Makes one row of the gRPC C++ servers: for each load the one that is cheapest there."""
    rows, winners = {}, {}
    for (load, server), results in found.items():
        if not server.startswith(GRPC):
            rows[load, server] = results
            continue
        key = "kib_per_connection" if load == "idle" else "cpu_us_per_call"
        sign = 1
        if load == "stream":
            key, sign = "mb_per_s", -1
        cost = sign * statistics.median(result[key] for result in results)
        if load not in winners or cost < winners[load][0]:
            winners[load] = (cost, server.split()[-1])
            rows[load, GRPC] = results
    return rows, {load: kind for load, (_, kind) in winners.items()}


def entries(rows, winners):
    """The list of objects that `--json` writes: medians with least and most."""
    order = {name: place for place, name in enumerate(ROWS)}
    loads = list(measure.LOADS)
    found = []
    for (load, server), results in sorted(
            rows.items(), key=lambda each: (loads.index(each[0][0]), order[each[0][1]])):
        entry = {"load": load, "server": server, "rounds": len(results)}
        if server == GRPC:
            entry["variant"] = winners[load]
        for value in VALUES:
            if value not in results[0]:
                continue
            numbers = [result[value] for result in results]
            entry[value] = round(statistics.median(numbers), 4)
            entry[value + "_min"] = round(min(numbers), 4)
            entry[value + "_max"] = round(max(numbers), 4)
        found.append(entry)
    return found


# What, the numerator and denominator (load, server, value), the bound, and whether less is better.
REACHES = (
    ("inline handler's CPU at 8x32 over the raw echo's",
     ("8x32", "sen-inline", "cpu_us_per_call"), ("8x32", "raw-echo", "cpu_us_per_call"), 5, True),
    ("gRPC C++'s CPU at 8x32 over the inline handler's",
     ("8x32", GRPC, "cpu_us_per_call"), ("8x32", "sen-inline", "cpu_us_per_call"), 15, False),
    ("gRPC C++'s CPU at 8x32 over the async handler's",
     ("8x32", GRPC, "cpu_us_per_call"), ("8x32", "sen-async", "cpu_us_per_call"), 6, False),
    ("gateway's CPU at 8x32 over the inline handler's",
     ("8x32", "sen-gateway", "cpu_us_per_call"), ("8x32", "sen-inline", "cpu_us_per_call"), 2.5,
     True),
    ("p50 at 1x1 of the inline handler over the raw echo's",
     ("1x1", "sen-inline", "p50_us"), ("1x1", "raw-echo", "p50_us"), 1.3, True),
    ("KiB of an idle connection",
     ("idle", "sen-inline", "kib_per_connection"), None, 32, True),
    ("streaming MB/s over the raw TLS's",
     ("stream", "sen-async", "mb_per_s"), ("stream", "raw-echo", "mb_per_s"), 0.7, False),
)


def reaches(rows):
    """Each reach: the ratio of each round, their median, least and most, met or missed."""
    found = []
    for says, above, below, bound, less in REACHES:
        if above[:2] not in rows or (below and below[:2] not in rows):
            continue
        upper = [result[above[2]] for result in rows[above[:2]]]
        lower = [result[below[2]] for result in rows[below[:2]]] if below else [1] * len(upper)
        ratios = [one / other for one, other in zip(upper, lower)]
        middle = statistics.median(ratios)
        met = middle <= bound if less else middle >= bound
        found.append({
            "reach": says, "value": round(middle, 3), "min": round(min(ratios), 3),
            "max": round(max(ratios), 3), "bound": f"{'≤' if less else '≥'} {bound}",
            "met": met})
    return found


def output_of(*words):
    """The first line of what a command says; empty if there is no such command."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return ((done.stdout or done.stderr).splitlines() or [""])[0].strip()


def grpc_swift():
    """The versions that the package of the grpc-swift server names."""
    text = (Path(__file__).parents[1] / "grpc-swift/Package.swift").read_text()
    return ", ".join(f"{name} {version}" for name, version in re.findall(
        r'grpc/([a-z0-9-]+)", exact: "([0-9.]+)"', text))


def machine(options):
    """Where and when it was measured, and with which versions."""
    model = next(
        (line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")), "unknown")
    top = str(Path(__file__).resolve().parents[3])
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "cpu": model, "cores": len(measure.rows.CORES), "kernel": platform.release(),
        "server_core": SERVER_CORE, "load_core": LOAD_CORE,
        "swift": output_of("swift", "--version"), "compiler": output_of("g++", "--version"),
        "openssl": output_of("openssl", "version"),
        "grpc_cpp": output_of("pkg-config", "--modversion", "grpc++"),
        "grpc_swift": grpc_swift(),
        "commit": output_of("git", "-C", top, "describe", "--always", "--dirty"),
        "rounds": options.rounds, "seconds": options.seconds, "warmup": options.warmup,
        "load_average": Path("/proc/loadavg").read_text().split()[0],
    }


def number(value):
    """A number with three digits that say something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def cell(entry, value):
    """A median with its range."""
    if value not in entry:
        return "–"
    return (f"{number(entry[value])} "
            f"({number(entry[value + '_min'])}–{number(entry[value + '_max'])})")


def table(found, reached, about):
    """Everything as Markdown."""
    lines = [
        "# Sen RPC and its peers", "",
        f"{about['date']}, {about['cpu']}, {about['cores']} cores, Linux {about['kernel']}, "
        f"{about['swift']}, {about['openssl']}, gRPC C++ {about['grpc_cpp']}, "
        f"{about['grpc_swift']}, commit {about['commit']}.", "",
        f"`Scripts/bench rpc`: {about['rounds']} interleaved rounds of {about['seconds']} s after "
        f"{about['warmup']} s of warm-up; the server alone on core {about['server_core']}, the load "
        f"on core {about['load_core']}; TLS 1.3, TLS_AES_128_GCM_SHA256, certificates on both "
        "sides; messages of 110 and 157 bytes. Medians (least–most).", ""]
    if about["rounds"] < 5:
        lines += [f"**A smoke run of {about['rounds']} rounds: not a result.**", ""]
    for load in measure.LOADS.values():
        chosen = [entry for entry in found if entry["load"] == load.name]
        if chosen:
            lines += [f"## {load.name}: {load.says}", ""] + rows_of(load, chosen) + [""]
    if reached:
        lines += ["## Reaches", "", "| reach | bound | measured | |", "|---|---|---|---|"]
        lines += [
            f"| {each['reach']} | {each['bound']} | {number(each['value'])} "
            f"({number(each['min'])}–{number(each['max'])}) | "
            f"{'met' if each['met'] else '**missed**'} |" for each in reached]
    return "\n".join(lines) + "\n"


def rows_of(load, chosen):
    """One load's table."""
    columns = [("server CPU µs/call", "cpu_us_per_call"), ("calls/s", "calls_per_s"),
               ("p50 µs", "p50_us"), ("p99 µs", "p99_us")]
    if load.mode == "idle":
        columns = [("KiB/connection", "kib_per_connection")]
    elif load.mode == "stream":
        columns = [("MB/s", "mb_per_s"), ("server CPU µs/MB", "cpu_us_per_mb")]
    elif load.size > 0:
        columns.append(("MB/s", "mb_per_s"))
    elif load.mode == "handshakes":
        columns = [("server CPU µs/handshake", "cpu_us_per_call"), ("handshakes/s", "calls_per_s"),
                   ("p50 µs", "p50_us"), ("p99 µs", "p99_us")]
    lines = ["| server | " + " | ".join(title for title, _ in columns) + " |",
             "|---|" + "---|" * len(columns)]
    for entry in chosen:
        name = entry["server"] + (f" ({entry['variant']})" if "variant" in entry else "")
        lines.append(f"| {name} | " + " | ".join(cell(entry, key) for _, key in columns) + " |")
    return lines


def write(found, options):
    """Writes the table, the plot and the JSON files; gives the table's text and the reaches."""
    rows, winners = best_grpc(found)
    list_of_rows = entries(rows, winners)
    reached = reaches(rows)
    about = machine(options)
    about["grpc_cpp_kinds"] = {
        f"{load} {kind}": round(
            statistics.median(result["cpu_us_per_call"] for result in found[load, f"{GRPC} {kind}"]),
            3)
        for load in measure.LOADS for kind in GRPC_KINDS
        if (load, f"{GRPC} {kind}") in found and load != "idle"}
    text = table(list_of_rows, reached, about)
    path = Path(options.json)
    path.write_text(json.dumps(list_of_rows, indent=1, ensure_ascii=False) + "\n")
    side = {"machine": about, "reaches": reached}
    path.with_suffix(".machine.json").write_text(
        json.dumps(side, indent=1, ensure_ascii=False) + "\n")
    path.with_suffix(".md").write_text(text)
    path.with_suffix(".svg").write_text(plot.draw(list_of_rows, about))
    return text, reached

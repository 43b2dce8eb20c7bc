"""Where the time of a server goes under a load: what a missed reach is explained by."""

import argparse
import re
import subprocess
import time

import measure

# Samples per second, an odd number so that they do not fall in step with timers.
FREQUENCY = 999
LEAST_PERCENT = 0.8
SETTLE_SECONDS = 1


def demangled(text):
    """Swift names as people read them."""
    done = subprocess.run(
        ["swift", "demangle", "--simplified"], input=text, capture_output=True, text=True,
        check=False)
    return done.stdout if done.returncode == 0 else text


def report(data, key):
    """The shares of a recording, by symbol or by shared object."""
    done = subprocess.run(
        ["perf", "report", "-i", data, "--no-children", "--stdio", "-g", "none", "-F",
         f"overhead,{key}", "--percent-limit", str(LEAST_PERCENT)],
        capture_output=True, text=True, errors="replace", check=True)
    lines = [line.strip() for line in done.stdout.splitlines()]
    lines = [line for line in lines if re.match(r"\d", line)]
    return demangled("\n".join(lines)) + "\n"


def record(server, load, options, data):
    """Runs a load on a server and gives the shares as text."""
    process = server.start()
    # The load goes on longer than the recording.
    longer = argparse.Namespace(**vars(options))
    longer.seconds += 2 * SETTLE_SECONDS
    running = subprocess.Popen(
        measure.command(server, load, process, longer),
        stdout=subprocess.DEVNULL, env=measure.environment(server))
    try:
        time.sleep(options.warmup + SETTLE_SECONDS)
        subprocess.run(
            ["perf", "record", "-e", "cpu-clock", "-F", str(FREQUENCY), "-g", "-p",
             str(process.pid), "-o", data, "--", "sleep", str(options.seconds)],
            capture_output=True, check=True)
    finally:
        running.wait()
    return (f"# {server.name} at {load.name}: shares of its CPU time\n\n## By library\n\n"
            + report(data, "dso") + "\n## By function, without what it calls\n\n"
            + report(data, "dso,symbol") + "\n")


def write(servers, load, options, path):
    """Writes the profile of every server that has the load into one file; perf's recordings stay
    beside it."""
    path.with_suffix(".profile.txt").write_text("".join(
        record(server, load, options, str(path.with_suffix(f".{server.name}.perf")))
        for server in servers if load.name in server.loads))

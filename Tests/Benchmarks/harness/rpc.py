"""`Scripts/bench rpc`: Sen RPC and its peers, interleaved, on two cores."""

import argparse
import resource
import sys
import tempfile
from pathlib import Path

import measure
import peers
import report
import servers as rows
import shares

LEAST_ROUNDS = 5
RESULTS = peers.BENCHMARKS / "results/rpc.json"


def chosen(text, known, word):
    """A list of names out of a word with commas."""
    names = [name for name in text.split(",") if name]
    for name in names:
        if name not in known:
            sys.exit(f"there is no {word} {name}; there are {', '.join(known)}")
    return names


def options_of(words):
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="Scripts/bench rpc", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Measures Sen RPC against gRPC C++, grpc-swift 2 and a raw OpenSSL echo: the "
        "server's CPU per call,\ncalls per second, p50 and p99; the server on one core, the load on "
        "the other; TLS 1.3 AES-128-GCM\nwith certificates on both sides. Builds all of them first.",
        epilog="Loads: " + "; ".join(f"{load.name} = {load.says}" for load in measure.LOADS.values())
        + ".\nServers: " + ", ".join(rows.ROWS) + ".\n"
        "Beside FILE.json stand FILE.md (tables), FILE.svg (plot) and FILE.machine.json (where, "
        "when, reaches).\nEnds with 0, or 1 where something failed; a missed reach is no failure.")
    parser.add_argument("--json", metavar="FILE", help="a list of objects, one for each load and "
                        "server; by default Tests/Benchmarks/results/rpc.json, with --quick or a "
                        "choice of loads or servers .build-bench-peers/rpc.json")
    parser.add_argument("--rounds", type=int, default=LEAST_ROUNDS, help="rounds, 5 or more (5)")
    parser.add_argument("--seconds", type=float, default=3, help="measured in each round (3)")
    parser.add_argument("--warmup", type=float, default=1, help="seconds before each window (1)")
    parser.add_argument("--loads", default=",".join(measure.LOADS), help="names with commas")
    parser.add_argument("--servers", default=",".join(rows.ROWS), help="names with commas")
    parser.add_argument("--quick", action="store_true",
                        help="one short round: shows that all works, is no result")
    parser.add_argument("--profile", metavar="LOAD", nargs="?", const="8x32", choices=measure.LOADS,
                        help="also record where the CPU time of each server goes under a load "
                        "(8x32), with perf, into FILE.profile.txt")
    parser.add_argument("--skip-build", action="store_true", help="use the programs that are there")
    parser.add_argument("--build-only", action="store_true", help="only build what is chosen")
    options = parser.parse_args(words)
    options.loads = chosen(options.loads, list(measure.LOADS), "load")
    options.servers = chosen(options.servers, list(rows.ROWS), "server")
    if options.quick:
        options.rounds, options.seconds, options.warmup = 1, 1.0, 0.3
    elif options.rounds < LEAST_ROUNDS:
        parser.error(f"--rounds must be {LEAST_ROUNDS} or more; --quick makes one round")
    whole = (options.loads, options.servers) == (list(measure.LOADS), list(rows.ROWS))
    if options.json is None:
        options.json = RESULTS if whole and not options.quick else peers.NATIVE / "rpc.json"
    return options


def main(words):
    """Builds, measures, writes."""
    options = options_of(words)
    if len(rows.CORES) < 2:
        sys.exit("two cores are needed: one for the server, one for the load")
    if not options.skip_build:
        peers.build(options.servers, options.loads)
    if options.build_only:
        return
    Path(options.json).parent.mkdir(parents=True, exist_ok=True)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory(prefix="sen-bench-") as folder:
        place = rows.Place(folder)
        servers = rows.make(place, options.servers)
        try:
            for server in servers:
                measure.check_cipher(server)
            found = measure.rounds(
                servers, [measure.LOADS[name] for name in options.loads], options)
            if options.profile:
                shares.write(
                    servers, measure.LOADS[options.profile], options, Path(options.json))
        finally:
            for server in servers:
                server.stop()
    text, _ = report.write(found, options)
    print(text)
    print(f"written: {options.json} and .md, .svg, .machine.json beside it", file=sys.stderr)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (RuntimeError, OSError, peers.subprocess.SubprocessError) as error:
        print(f"bench: {error}", file=sys.stderr)
        sys.exit(1)

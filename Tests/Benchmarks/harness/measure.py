"""Measures one server under one load, and the rounds that go round all of them."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass

import peers
import servers as rows

CIPHER = "TLS_AES_128_GCM_SHA256"
IDLE_CONNECTIONS = 2_000
HANDSHAKES_AT_ONCE = 16
SETTLE_SECONDS = 2
LONGEST_SECONDS = 300


@dataclass(frozen=True)
class Load:
    """What is asked of a server: connections, calls in flight on each, bytes."""

    name: str
    connections: int = 1
    in_flight: int = 1
    mode: str = "unary"
    size: int = 0
    says: str = ""


LOADS = {
    load.name: load
    for load in (
        Load("8x32", 8, 32, says="8 connections with 32 calls in flight each"),
        Load("64x8", 64, 8, says="64 connections with 8 calls in flight each"),
        Load("256x1", 256, 1, says="256 connections with 1 call in flight each"),
        Load("1x1", 1, 1, says="1 connection with 1 call in flight"),
        Load("1MiB", 1, 1, size=1 << 20, says="a message of 1 MiB sent and returned"),
        Load("stream", 1, 1, mode="stream", says="one server stream of messages of 64 KiB"),
        Load("idle", IDLE_CONNECTIONS, 0, mode="idle", says="2,000 idle connections"),
        Load("handshakes", HANDSHAKES_AT_ONCE, 0, mode="handshakes",
             says="full mutual handshakes, greeting included, 16 at once"),
        Load("get-member", 8, 32, says="GetMember through gateway and SQLite, 8x32"),
    )
}


def command(server, load, process, options):
    """The words that start the load's program on its core."""
    return [str(word) for word in [
        "taskset", "-c", rows.LOAD_CORE, peers.NATIVE / server.program,
        "--protocol", server.protocol, "--mode", load.mode, "--port", process.port,
        "--pid", process.pid, "--connections", load.connections, "--in-flight", load.in_flight,
        "--warmup", options.warmup, "--seconds", options.seconds,
        *server.place.keys(server.certificate), *server.words(load)]]


def environment(server):
    """The environment of the load's program: gRPC's cipher is chosen there."""
    return {**rows.os.environ, **server.environment}


def measure(server, load, options):
    """One measurement: what the load's program prints."""
    process = server.start()
    if load.mode == "idle":
        return idle(server, load, options)
    done = subprocess.run(
        command(server, load, process, options), capture_output=True, text=True,
        timeout=LONGEST_SECONDS, env=environment(server))
    if done.returncode != 0:
        raise RuntimeError(
            f"{server.name} {load.name}: {done.stderr[-1500:]} {done.stdout[-500:]}\n"
            f"server's log: {process.log.read_text(errors='replace')[-1500:]}")
    result = json.loads(done.stdout)
    if server.program == "load" and result["cipher"] != CIPHER:
        raise RuntimeError(f"{server.name} uses {result['cipher']}")
    if load.size == 0 and load.mode == "unary":
        del result["mb_per_s"], result["cpu_us_per_mb"]
    return result


def idle(server, load, options):
    """Bytes that a new server needs more for each of many idle connections."""
    server.stop()
    process = server.start()
    subprocess.run(
        command(server, LOADS["8x32"], process, options), capture_output=True, check=True,
        timeout=LONGEST_SECONDS, env=environment(server))
    time.sleep(SETTLE_SECONDS)
    before = process.resident()
    child = subprocess.Popen(
        command(server, load, process, options), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True, env=environment(server))
    try:
        if child.stdout.readline().strip() != "connected":
            raise RuntimeError(f"{server.name}: {load.connections} connections did not come up")
        time.sleep(SETTLE_SECONDS)
        after = process.resident()
    finally:
        child.stdin.close()
        child.wait()
        server.stop()
    return {"kib_per_connection": (after - before) / 1024 / load.connections}


def check_cipher(server):
    """Asks OpenSSL's client, which offers everything, what a gRPC server chooses."""
    if server.program == "load":
        return
    process = server.start()
    tls = server.place.tls
    done = subprocess.run(
        ["openssl", "s_client", "-connect", f"127.0.0.1:{process.port}", "-alpn", "h2", "-CAfile",
         tls / "ca.crt", "-cert", tls / "policy.crt", "-key", tls / "policy.key", "-brief"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
        timeout=LONGEST_SECONDS)
    said = done.stdout + done.stderr
    if CIPHER in said:
        print(f"  {server.name}: {CIPHER}", file=sys.stderr)
        return
    chosen = [line for line in said.splitlines() if "Ciphersuite" in line]
    # The load offers this suite alone, so what is measured is it in any case.
    print(f"  {server.name}: left to itself {chosen}; the load offers {CIPHER} alone",
          file=sys.stderr)


def rounds(servers, loads, options):
    """Every server once under each load, again and again.

    Gives {(load, server): [result of each round]}.
    """
    found = {}
    for number in range(options.rounds):
        for load in loads:
            for server in servers:
                if load.name not in server.loads:
                    continue
                result = measure(server, load, options)
                found.setdefault((load.name, server.name), []).append(result)
                print(f"  round {number + 1} {load.name:10} {server.name:18} "
                      + line(result), file=sys.stderr, flush=True)
    return found


def line(result):
    """One measurement for the person who watches."""
    if "kib_per_connection" in result:
        return f"{result['kib_per_connection']:8.1f} KiB/connection"
    text = (f"{result['cpu_us_per_call']:10.2f} us CPU/call {result['calls_per_s']:10.0f}/s "
            f"p50 {result['p50_us']:8.0f} us, server {result['server_busy'] * 100:3.0f} %, "
            f"load {result['load_busy'] * 100:3.0f} %")
    if "mb_per_s" in result and result["mb_per_s"] > 0:
        text += f" {result['mb_per_s']:8.0f} MB/s"
    return text

"""Builds the programs of the bench, in release, into ignored folders."""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
BENCHMARKS = TOP / "Tests/Benchmarks"
SWIFT = TOP / ".build-bench"
GRPC_SWIFT = TOP / ".build-grpc-swift"
NATIVE = TOP / ".build-bench-peers"
FLAGS = ["-std=c++17", "-O2", "-Wall", "-Wextra"]


def run(*words, **more):
    """Runs a command; its failure ends the bench."""
    print("  " + " ".join(str(word) for word in words)[:160], file=sys.stderr, flush=True)
    # What a build says is for the person who watches; standard output is the table's.
    subprocess.run([str(word) for word in words], check=True, stdout=sys.stderr, **more)


def fresh(target, sources):
    """Whether a built file is newer than everything that it is made of."""
    if not target.exists():
        return False
    made = target.stat().st_mtime
    return all(source.stat().st_mtime <= made for source in sources)


def libraries(*names):
    """The linker's words for libraries that pkg-config knows."""
    text = subprocess.run(
        ["pkg-config", "--libs", *names], check=True, capture_output=True, text=True).stdout
    return text.split()


def native(name, links, objects=(), includes=()):
    """Builds one C++ program of the folder `peers`."""
    folder = BENCHMARKS / "peers"
    target = NATIVE / name
    sources = [folder / f"{name}.cpp", *folder.glob("*.h"), *objects]
    if not fresh(target, sources):
        run("g++", *FLAGS, *[f"-I{path}" for path in includes], folder / f"{name}.cpp", *objects,
            "-o", target, *links)


def generated():
    """The C++ code of the benchmark's proto, compiled; returns the object files."""
    folder = NATIVE / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    protos = [BENCHMARKS / "Protos/bench/v1/bench.proto", TOP / "Protos/sen/options/v1/options.proto"]
    roots = ["-I", BENCHMARKS / "Protos", "-I", TOP / "Protos"]
    names = ["bench/v1/bench.pb", "sen/options/v1/options.pb", "bench/v1/bench.grpc.pb"]
    objects = [folder / (name.replace("/", "_") + ".o") for name in names]
    if all(fresh(each, protos) for each in objects):
        return objects
    run("protoc", *roots, f"--cpp_out={folder}", "bench/v1/bench.proto",
        "sen/options/v1/options.proto")
    run("protoc", *roots, f"--grpc_out={folder}", "--plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin",
        "bench/v1/bench.proto")
    for name, each in zip(names, objects):
        run("g++", "-std=c++17", "-O2", f"-I{folder}", "-c", folder / f"{name}.cc", "-o", each)
    return objects


def swift(package, scratch, product):
    """Builds a Swift product in release."""
    jobs = os.environ.get("SEN_JOBS", str(os.cpu_count()))
    run("swift", "build", "--package-path", package, "--scratch-path", scratch, "-c", "release",
        "-j", jobs, "--product", product)


def build(servers, loads):
    """Builds what the chosen servers need."""
    NATIVE.mkdir(exist_ok=True)
    native("load", ["-lssl", "-lcrypto"])
    if "raw-echo" in servers:
        native("raw-echo", ["-lssl", "-lcrypto"])
    if any(name.startswith("grpc") for name in servers):
        objects = generated()
        links = [*libraries("grpc++", "protobuf"), "-lssl", "-lcrypto"]
        for name in ("grpc-load", "grpc-server"):
            native(name, links, objects, [NATIVE / "generated"])
    if any(name.startswith("sen-") for name in servers):
        swift(BENCHMARKS, SWIFT, "rpc-bench")
    if "sen-gateway" in servers:
        for product in ("sen-gateway", "sen-membership"):
            swift(BENCHMARKS, SWIFT, product)
    if "grpc-swift" in servers:
        swift(BENCHMARKS / "grpc-swift", GRPC_SWIFT, "grpc-swift-server")


def swift_program(name):
    """Where a Swift program was built."""
    return SWIFT / "release" / name

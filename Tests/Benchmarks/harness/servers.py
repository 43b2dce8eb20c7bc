"""The measured servers: how each is started, on which core, and how it is loaded."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import messages
import peers

# The measured process has the last core, the load and what stands behind a gateway the first.
CORES = sorted(os.sched_getaffinity(0))
LOAD_CORE, SERVER_CORE = CORES[0], CORES[-1]
START_SECONDS = 60
STOP_SECONDS = 10

OPENSSL = """openssl_conf = init
[init]
ssl_conf = ssl
[ssl]
system_default = tls
[tls]
MinProtocol = TLSv1.3
Ciphersuites = TLS_AES_128_GCM_SHA256
"""

SEN = """listen:
  address: 127.0.0.1
  port: {port}
tls:
  certificate: {tls}/{name}.crt
  key: {tls}/{name}.key
  authority: {tls}/ca.crt
limits:
  streams: 256
  message-bytes: 16777216
  drain-seconds: 0
log:
  level: info
  format: text
metrics:
  port: 0
{own}"""


def free_port():
    """A port of the loopback that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# The service and the caller of services, then what stands behind and before a gateway: `program`
# has an account in membership.
CERTIFICATES = ("bench", "policy", "membership", "gateway", "program")


def make_certificates(folder):
    """One authority and a certificate with P-256 keys for each process of a run."""
    folder.mkdir(mode=0o700)
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.crt", "-subj", "/CN=bench",
            "-days", "30")
    for name in CERTIFICATES:
        (folder / f"{name}.ext").write_text(
            f"subjectAltName=URI:sen://vwu/{name},DNS:localhost,IP:127.0.0.1\n")
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj",
                f"/CN=sen-{name}")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.crt", "-CAkey", "ca.key",
                "-CAcreateserial", "-days", "30", "-extfile", f"{name}.ext", "-out", f"{name}.crt")


class Place:
    """The folder of one run: certificates, configurations, logs."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.tls = self.folder / "tls"
        self.openssl = self.folder / "openssl.cnf"
        self.openssl.write_text(OPENSSL)
        make_certificates(self.tls)

    def keys(self, name):
        """The words that name a certificate to the C++ programs."""
        return ["--ca", self.tls / "ca.crt", "--cert", self.tls / f"{name}.crt",
                "--key", self.tls / f"{name}.key"]

    def configuration(self, name, port, own="", certificate=None):
        """Writes the configuration of a process of the house."""
        path = self.folder / f"{name}-{port}.yaml"
        path.write_text(
            SEN.format(port=port, tls=self.tls, name=certificate or name, own=own))
        return path


class Process:
    """A server process on one core."""

    def __init__(self, place, name, words, core, port, environment=None):
        self.port = port
        self.log = place.folder / f"{name}.log"
        with open(self.log, "ab") as log:
            self.child = subprocess.Popen(
                ["taskset", "-c", str(core), *[str(word) for word in words]], stdout=log,
                stderr=log, stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        self.wait_until_it_listens(name)

    @property
    def pid(self):
        """The process, which taskset became."""
        return self.child.pid

    def wait_until_it_listens(self, name):
        """Tries to connect until it works; the log tells why if it does not."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.child.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError(f"{name} does not listen: {self.log.read_text()[-2000:]}")

    def resident(self):
        """Resident bytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) * 1024
        raise RuntimeError("no VmRSS")

    def stop(self):
        """Ends it and waits."""
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)
            try:
                self.child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()


class Server:
    """One row: starts what it needs at its first use."""

    loads = ("8x32", "64x8", "256x1", "1x1", "1MiB", "stream", "idle", "handshakes")
    program = "load"
    protocol = "raw"
    certificate = "policy"
    environment = {}

    def __init__(self, place, name):
        self.place, self.name = place, name
        self.process = None

    def start(self):
        """Starts the process if it does not run."""
        if self.process is None:
            self.process = self.launch(free_port())
        return self.process

    def stop(self):
        """Ends everything that was started."""
        if self.process is not None:
            self.process.stop()
            self.process = None

    def launch(self, port):
        """Starts the measured process."""
        raise NotImplementedError

    def words(self, load):
        """What the load's program is told about the calls of a load."""
        if load.size > 0:
            return ["--size", load.size]
        return ["--request", messages.REQUEST.hex(), "--reply", messages.REPLY.hex()]


class RawEcho(Server):
    """The limit."""

    def launch(self, port):
        return Process(
            self.place, self.name,
            [peers.NATIVE / "raw-echo", "--port", port, "--reply", messages.REPLY.hex(),
             *self.place.keys("bench")], SERVER_CORE, port)


class Grpc(Server):
    """gRPC C++, one kind of server."""

    program = "grpc-load"

    def __init__(self, place, name, kind):
        super().__init__(place, name)
        self.kind = kind
        self.environment = {"OPENSSL_CONF": str(place.openssl)}

    def launch(self, port):
        return Process(
            self.place, self.name,
            [peers.NATIVE / "grpc-server", "--port", port, "--kind", self.kind,
             *self.place.keys("bench")], SERVER_CORE, port, self.environment)


class GrpcSwift(Grpc):
    """grpc-swift 2 with its NIO transport."""

    def launch(self, port):
        program = peers.GRPC_SWIFT / "release/grpc-swift-server"
        return Process(
            self.place, self.name,
            [program, port, self.place.tls / "ca.crt", self.place.tls / "bench.crt",
             self.place.tls / "bench.key"], SERVER_CORE, port)


class Sen(Server):
    """Our server; the two rows differ in the methods that are called."""

    protocol = "sen"

    def __init__(self, place, name, get, echo):
        super().__init__(place, name)
        self.get, self.echo = get, echo
        # It is one process: what does not depend on the kind of handler is measured once.
        apart = {"sen-inline": ("stream",), "sen-async": ("idle", "handshakes")}.get(name, ())
        self.loads = tuple(load for load in self.loads if load not in apart)

    def launch(self, port):
        return bench_server(self.place, self.name, port, SERVER_CORE)

    def words(self, load):
        if load.mode == "stream":
            return ["--method", "bench.v1.Bench/Spread", "--request", messages.SPREAD.hex()]
        method = self.echo if load.size > 0 else self.get
        return ["--method", method, *super().words(load)]


class SenGateway(Sen):
    """The gateway; the service behind it and membership have the load's core."""

    loads = Server.loads + ("get-member",)
    certificate = "program"

    def __init__(self, place, name, get, echo):
        super().__init__(place, name, get, echo)
        self.behind = []
        self.member = None

    def launch(self, port):
        own = [free_port(), free_port()]
        data = self.place.folder / "membership"
        membership = self.place.configuration(
            "membership", own[0],
            f"data:\n  directory: {data}\nnode: 1\ntrusted-forwarders:\n  - sen://vwu/gateway\n"
            f"membership:\n  keys-directory: {data}/keys\n")
        program = peers.swift_program("sen-membership")
        token = self.place.folder / "admin.token"
        if not token.exists():
            peers.run(program, "bootstrap", "--config", membership, "--login", "admin",
                      "--token-file", token)
        self.behind = [
            Process(self.place, "membership", [program, "serve", "--config", membership],
                    LOAD_CORE, own[0]),
            bench_server(self.place, "bench-behind", own[1], LOAD_CORE)]
        gateway = self.place.configuration(
            "gateway", port,
            f"upstreams:\n  membership: [\"127.0.0.1:{own[0]}\"]\n"
            f"  bench: [\"127.0.0.1:{own[1]}\"]\n")
        process = Process(
            self.place, self.name,
            [peers.swift_program("sen-gateway"), "serve", "--config", gateway], SERVER_CORE, port)
        self.member = messages.member(self.place, port, token)
        return process

    def stop(self):
        super().stop()
        for process in self.behind:
            process.stop()
        self.behind = []

    def words(self, load):
        if load.name == "get-member":
            return ["--method", "sen.membership.v1.Members/GetMember", "--request",
                    self.member["request"], "--reply", self.member["reply"]]
        return super().words(load)


def bench_server(place, name, port, core):
    """The service under load as a process of the house."""
    path = place.configuration(
        name, port, "trusted-forwarders:\n  - sen://vwu/gateway\n", certificate="bench")
    return Process(place, name, [peers.swift_program("rpc-bench"), "serve", path], core, port)


ROWS = ("raw-echo", "grpc-c++", "grpc-swift", "sen-inline", "sen-async", "sen-gateway")
GRPC_KINDS = ("sync", "callback", "arena")


def make(place, names):
    """The servers of the chosen rows; gRPC C++ has one for each kind."""
    found = []
    for name in names:
        if name == "raw-echo":
            found.append(RawEcho(place, name))
        elif name == "grpc-c++":
            found += [Grpc(place, f"{name} {kind}", kind) for kind in GRPC_KINDS]
        elif name == "grpc-swift":
            found.append(GrpcSwift(place, name, "swift"))
        else:
            kind = SenGateway if name == "sen-gateway" else Sen
            word = "Async" if name == "sen-async" else "Inline"
            found.append(kind(
                place, name, f"bench.v1.Bench/Get{word}", f"bench.v1.Bench/Echo{word}"))
    return found

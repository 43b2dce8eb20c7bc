"""The measured messages, byte by byte as every server must read and write them."""

import json
import subprocess

import peers

REQUEST_BYTES, REPLY_BYTES = 110, 157
BLOB_BYTES, BLOBS = 64 * 1024, 4_000_000


def varint(number):
    """A number as protobuf writes it."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def field(number, value):
    """One field: a number, or text and bytes with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


BRANCH = "00001.001-" + "b" * 22
REQUEST = b"".join([
    field(1, 1_234_567), field(2, BRANCH), field(3, "2026-03-08"), field(4, 1), field(5, 100),
    field(6, field(1, 10_591_000) + field(2, "p" * 47))])
REPLY = b"".join([
    field(1, 1_234_567), field(2, "HV123456789"), field(3, "Nguyễn Thị Minh Khai Phương Anh"),
    field(4, "1979-08-23"), field(5, "07"), field(6, 10_591_000), field(7, "2026-03-08"),
    field(8, 1),
    field(9, field(1, 1_669_813_200) + field(2, "account-6xp3o6uypekg") + field(3, 1)),
    field(10, BRANCH)])
SPREAD = field(1, BLOBS) + field(2, BLOB_BYTES)
assert (len(REQUEST), len(REPLY)) == (REQUEST_BYTES, REPLY_BYTES)


def member(place, port, token):
    """Makes a member through a gateway; `GetMember`'s request and reply in hexadecimal."""
    done = subprocess.run(
        [str(word) for word in (
            peers.swift_program("rpc-bench"), "records", f"127.0.0.1:{port}", place.tls, token)],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout)

#!/usr/bin/env python3
"""Prints a configuration of Deploy for the demonstration: its folders, its ports, a long token.

Usage: demo-config.py FILE DIRECTORY FIRST-PORT [--json]

  FILE         a file of Deploy/config
  DIRECTORY    where databases and certificates lie
  FIRST-PORT   the gateway's port; the services use the four above it
  --json       one JSON object with the text
  --help       this text
"""
import json
import pathlib
import re
import sys

# Seconds of a year: kept data can be looked at later.
TOKEN_SECONDS = 31_536_000
# Everything that is replaced, in one pattern: the text is gone through once, so that a port or a folder
# of this run can look like one of Deploy's.
PLACES = re.compile(
    r"(?P<state>/var/lib/sen/[\w./-]*)|(?P<tls>/etc/sen/tls/[\w./-]*)"
    r"|(?P<peer>127\.0\.0\.1:740(?P<peer_number>[0-4]))"
    r"|(?P<port>(?<=^  port: )740(?P<port_number>[0-4])$)"
    r"|(?P<metrics>(?<=^  port: )940\d$)"
    r"|(?P<token>(?<=^  token-lifetime-seconds: )\d+$)", re.MULTILINE)


def made(text, directory, first):
    """The text with the places of this run; paths are quoted, as YAML reads JSON's strings."""
    def path(folder, name):
        return json.dumps(f"{directory}/{folder}/{name}", ensure_ascii=False)

    def place(match):
        if match["state"]:
            return path("db", match["state"].removeprefix("/var/lib/sen/"))
        if match["tls"]:
            return path("tls", match["tls"].removeprefix("/etc/sen/tls/"))
        if match["peer"]:
            return f"127.0.0.1:{first + int(match['peer_number'])}"
        if match["port"]:
            return str(first + int(match["port_number"]))
        return "0" if match["metrics"] else str(TOKEN_SECONDS)
    return PLACES.sub(place, text)


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    options = set(sys.argv[1:]) - set(words)
    if "--help" in options:
        print(__doc__.strip())
        return 0
    if len(words) != 3 or not options <= {"--json"}:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    text = made(pathlib.Path(words[0]).read_text(encoding="utf-8"), words[1], int(words[2]))
    if options:
        text = json.dumps({"configuration": text}, ensure_ascii=False) + "\n"
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

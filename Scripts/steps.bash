# Sourced by the scripts beside it: steps with their times, and the set-up of a fresh machine.
# shellcheck shell=bash

sen_top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
sen_jobs=${SEN_JOBS:-$(nproc)}
sen_started=$SECONDS
sen_steps=()

# say TEXT: one line for the person who watches, on standard error.
say() { printf '%s\n' "$*" >&2; }

# step NAME COMMAND…: runs the command, tells how long it took, stops the script if it fails.
step() {
  local name=$1 begin=$SECONDS status=0
  shift
  say "▶ $name"
  "$@" || status=$?
  sen_steps+=("{\"step\":\"$name\",\"seconds\":$((SECONDS - begin)),\"status\":$status}")
  if [ "$status" -ne 0 ]; then
    say "✗ $name: exit code $status after $((SECONDS - begin)) s"
    steps_json "$status"
    exit "$status"
  fi
  say "✓ $name ($((SECONDS - begin)) s)"
}

# steps_json STATUS: with --json, one object on standard output with every step.
steps_json() {
  [ "${sen_json:-no}" = yes ] || return 0
  local joined
  joined=$(IFS=,; echo "${sen_steps[*]}")
  printf '{"status":%d,"seconds":%d,"steps":[%s]}\n' "$1" "$((SECONDS - sen_started))" "$joined"
}

# The Debian packages that a build and a run need.
sen_packages=(
  libprotobuf-c-dev libssl-dev libsqlite3-dev libzstd-dev pkg-config protobuf-c-compiler
  protobuf-compiler ca-certificates python3 python3-venv
)

# install_packages: installs what is missing; does nothing where all is there.
install_packages() {
  local missing=() package
  for package in "${sen_packages[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && { say "  all system packages are there"; return 0; }
  say "  installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# require_swift: a clear word where Swift itself is missing.
require_swift() {
  command -v swift >/dev/null || { say "swift is not on PATH: install Swift 6.3 first"; return 69; }
  swift --version 2>&1 | head -n 1 | sed 's/^/  /' >&2
}

#!/usr/bin/env bash
# Starts the sample council's site on loopback, and takes every paper of it through all stages into the folder demo/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$PWD/demo
rm -rf "$folder"
mkdir "$folder"
.venv/bin/python -m tests.sample_council serve --port-file "$folder/port" >"$folder/site.log" 2>&1 &
site=$!
trap 'kill "$site" 2>/dev/null || true' EXIT
echo "The sample council writes its papers…"
for _ in $(seq 600); do
  [ -s "$folder/port" ] && break
  kill -0 "$site" 2>/dev/null || { cat "$folder/site.log" >&2; exit 1; }
  sleep 0.1
done
export AGENDA_ALLOW_LOOPBACK=true AGENDA_HOST_DELAY=0 AGENDA_LOG_LEVEL="${AGENDA_LOG_LEVEL:-error}"
.venv/bin/agenda run --source "http://127.0.0.1:$(cat "$folder/port")" --bucket "file://$folder/bucket"

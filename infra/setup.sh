#!/usr/bin/env bash
# Installs what is missing: Debian packages for $1 (demo, test, slow for the slow suites, or deployment for the tools that check
# one), then the Python packages into .venv.
# Says the one command to run where it may not install by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

declare -A PACKAGE_OF=(
  [tesseract]="tesseract-ocr tesseract-ocr-eng"
  [pdftoppm]=poppler-utils
  [rabbitmq-server]=rabbitmq-server
  [redis-server]=redis-server
  [openssl]=openssl
  [chromium]=chromium
  [promtool]=prometheus
)
programs="tesseract pdftoppm"
[ "${1:-demo}" = slow ] && programs="chromium promtool"
[ "${1:-demo}" = test ] && programs="$programs rabbitmq-server redis-server openssl"

# Debian keeps servers in sbin, which an ordinary user's PATH lacks.
PATH="$PATH:/usr/sbin:/usr/lib/rabbitmq/bin"
missing=()
for program in $programs; do
  # shellcheck disable=SC2206 # several packages in one entry
  command -v "$program" >/dev/null || missing+=(${PACKAGE_OF[$program]})
done
python=${PYTHON:-python3}
if ! command -v "$python" >/dev/null; then
  missing+=(python3 python3-venv)
elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  missing+=(python3-venv)
fi

if [ ${#missing[@]} -gt 0 ]; then
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Install these Debian packages, or what they are called here, then try again." >&2
    exit 1
  elif [ "$(id -u)" = 0 ]; then
    as_root=""
  elif sudo -n true 2>/dev/null; then
    as_root="sudo"
  else
    echo "Missing: ${missing[*]}. Run:  sudo $install" >&2
    exit 1
  fi
  echo "Installing ${missing[*]}" >&2
  $as_root apt-get update -qq
  # A server's own start is not wanted: tests start theirs on free ports.
  # shellcheck disable=SC2086 # several words
  $as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 $install >/dev/null
fi

"$python" - <<'PY' || exit 1
import sys
if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit(f"Python {sys.version.split()[0]} is not supported: set PYTHON to one of 3.11 to 3.14")
PY
stamp=.venv/.installed
if [ ! -e "$stamp" ] || [ requirements.lock -nt "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
  echo "Installing Python packages into .venv" >&2
  "$python" -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
  .venv/bin/python -m compileall -q workers contracts  # tests start the command hundreds of times
  touch "$stamp"
fi
# What finds faults for assistive technology is a script that npm has; without npm those tests are skipped.
axe=.venv/axe/node_modules/axe-core/axe.min.js
if [ "${1:-demo}" = slow ] && [ ! -e "$axe" ] && command -v npm >/dev/null; then
  npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix .venv/axe axe-core@4.14.1 >/dev/null ||
    echo "axe-core could not be installed: the tests in a browser are skipped" >&2
fi
# Tools that check a deployment have many dependencies of their own, so they stand apart.
tools=tests/deployment/requirements.lock
if [ "${1:-demo}" = deployment ] && { [ ! -e .venv/tools/.installed ] || [ $tools -nt .venv/tools/.installed ]; }; then
  echo "Installing tools into .venv/tools" >&2
  "$python" -m venv .venv/tools
  .venv/tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $tools
  touch .venv/tools/.installed
fi

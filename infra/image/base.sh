#!/usr/bin/env bash
# Makes a base image of Debian packages alone, for places that reach Debian's archive and no registry of images:
#   infra/image/base.sh [IMAGE]     then build with --build-arg BASE=IMAGE
# Needs debootstrap and root. The engine is docker or podman, whichever answers. AGENDA_BUILD_CERTIFICATES names a file of
# certificates that the image shall trust, where packages come through a proxy with one of its own.
set -euo pipefail
image=${1:-agenda-base:bookworm}
suite=bookworm
# Without a mirror in the environment the one that this machine itself uses, or Debian's own.
configured=$(awk '/^URIs:/ {print $2; exit} /^deb / {for (i = 2; i <= NF; i++) if ($i ~ /^http/) {print $i; exit}}' \
  /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null || true)
mirror=${AGENDA_DEBIAN_MIRROR:-${configured:-https://deb.debian.org/debian}}
engine=${AGENDA_ENGINE:-}
for candidate in docker podman; do
  [ -n "$engine" ] || ! "$candidate" info >/dev/null 2>&1 || engine=$candidate
done
[ -n "$engine" ] || { echo "no container engine answers: start docker or podman" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
debootstrap --variant=minbase --include=ca-certificates "$suite" "$folder/root" "$mirror" >"$folder/log" 2>&1 ||
  { tail -n 20 "$folder/log" >&2; exit 1; }
[ -z "${AGENDA_BUILD_CERTIFICATES:-}" ] || cp "$AGENDA_BUILD_CERTIFICATES" "$folder/root/etc/ssl/certs/ca-certificates.crt"
# What a slim image leaves out, and what would differ from one making to the next.
rm -rf "$folder"/root/var/cache/apt/* "$folder"/root/var/lib/apt/lists/* "$folder"/root/var/log/* \
  "$folder"/root/usr/share/{doc,man,locale,info}/* "$folder"/root/var/cache/ldconfig/aux-cache
: >"$folder/root/etc/machine-id"
rm -f "$folder/root/etc/resolv.conf" "$folder/root/etc/hostname"
tar --create --sort=name --mtime=@1767225600 --numeric-owner --directory "$folder/root" . |
  "$engine" import --change 'CMD ["bash"]' - "$image"

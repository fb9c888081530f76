"""Which keys every store takes, so that a bucket may move from one kind of store to another."""

import re

KEY_LIMIT = 1024
"""Bytes of a key: the limit of S3."""
PART_LIMIT = 255
"""Bytes of a part between slashes: the limit of file systems."""
_CHARACTERS = re.compile(r"[A-Za-z0-9._/-]*")
_NAME = rf"(?!\.{{1,2}}(?:/|$))[A-Za-z0-9._-]{{1,{PART_LIMIT}}}"
_KEY = re.compile(rf"{_NAME}(?:/{_NAME})*")


def check_key(key: str) -> str:
    """The key itself; ValueError when a store would refuse it or mistake it."""
    _check_length(key)
    if not is_key(key):
        raise ValueError(
            f"not a key: {key!r} (relative, of letters, digits and ._/-, without empty, '.' or '..' parts)"
        )
    return key


def check_prefix(prefix: str) -> str:
    """The prefix itself; it may be empty or end in the middle of a name. ValueError when no key can begin so."""
    _check_length(prefix)
    if not _CHARACTERS.fullmatch(prefix) or not all(_is_name(part) for part in prefix.split("/")[:-1]):
        raise ValueError(f"not the beginning of a key: {prefix!r}")
    return prefix


def is_key(key: str) -> bool:
    """Whether a name found in a store is a key; others were put there by someone else."""
    return len(key) <= KEY_LIMIT and _KEY.fullmatch(key) is not None


def _check_length(key: str) -> None:
    if len(key) > KEY_LIMIT:
        raise ValueError(f"a key has at most {KEY_LIMIT} characters, this one {len(key)}: {key[:80]!r}…")


def _is_name(part: str) -> bool:
    return 0 < len(part) <= PART_LIMIT and part not in {".", ".."}

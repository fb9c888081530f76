"""Unpacks a body in small pieces and to its very end: httpx takes an archive that is cut short for whole."""

import zlib
from collections.abc import Iterable, Iterator

PIECE = 64 * 1024
"""Bytes that are unpacked at a time, so that no dense body fills the memory."""
GZIP, DEFLATED, RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_GZIP_NAMES = frozenset({"gzip", "x-gzip"})
PLAIN = frozenset({"", "identity"})
ENCODINGS = PLAIN | _GZIP_NAMES | {"deflate"}
"""Encodings that are undone; several at once, or denser ones, are made to fill the memory."""


class CutShortError(ValueError):
    """The compressed body ends too early, or holds something else."""


def decoded(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The content of a body that is encoded in one of the known ways. Raises CutShortError.

    Several members of gzip after each other are one content (RFC 1952, 2.2); a deflated body may lack the header of
    zlib (RFC 9110, 8.4.1.2).
    """
    name = encoding.strip().lower()
    if name in PLAIN:
        yield from pieces
        return
    unpacking: _Unpacking | None = None
    for piece in pieces:
        if piece and unpacking is None:
            unpacking = _Unpacking(GZIP if name in _GZIP_NAMES else _kind_of_deflate(piece))
        if unpacking is not None:
            yield from unpacking.feed(piece)
    if unpacking is not None:
        yield unpacking.end()


def _kind_of_deflate(start: bytes) -> int:
    """Whether a body begins with zlib's header: the method 8 in the lower half of its first byte (RFC 1950, 2.2)."""
    return DEFLATED if start[0] & 0x0F == zlib.DEFLATED else RAW


class _Unpacking:
    def __init__(self, kind: int) -> None:
        self._kind = kind
        self._member = zlib.decompressobj(kind)

    def feed(self, packed: bytes) -> Iterator[bytes]:
        try:
            while packed:
                if self._member.eof:
                    self._begin_next()
                yield self._member.decompress(packed, PIECE)
                packed = self._member.unconsumed_tail or self._member.unused_data
        except zlib.error as error:
            raise CutShortError(f"it cannot be unpacked: {error}") from error

    def end(self) -> bytes:
        """What a piece that was just full kept back."""
        rest = self._member.flush()
        if not self._member.eof:
            raise CutShortError("its compressed content is cut short")
        return rest

    def _begin_next(self) -> None:
        if self._kind != GZIP:
            raise CutShortError("something follows its compressed content")
        self._member = zlib.decompressobj(self._kind)

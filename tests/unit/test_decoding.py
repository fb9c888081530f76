"""Compressed bodies come whole, in small pieces, or not at all."""

import gzip
import zlib

import pytest

from workers.adapters.downloads.decoding import PIECE, CutShortError, decoded

CONTENT = bytes(range(256)) * 3000


def raw_deflated(content: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


def cut(body: bytes, size: int) -> list[bytes]:
    return [body[at : at + size] for at in range(0, len(body), size)]


@pytest.mark.parametrize("size", [1, 7, 4096, 10_000_000])
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", CONTENT),
        ("identity", CONTENT),
        ("gzip", gzip.compress(CONTENT)),
        (" X-GZIP ", gzip.compress(CONTENT)),
        ("gzip", gzip.compress(CONTENT[:1000]) + gzip.compress(CONTENT[1000:])),
        ("deflate", zlib.compress(CONTENT)),
        ("deflate", raw_deflated(CONTENT)),
    ],
    ids=["none", "identity", "gzip", "its old name", "two members", "deflate", "deflate without header"],
)
def test_a_body_is_unpacked_however_it_comes(encoding: str, body: bytes, size: int) -> None:
    assert b"".join(decoded(cut(body, size), encoding)) == CONTENT


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "identity"])
def test_an_empty_body_is_empty_whatever_its_encoding(encoding: str) -> None:
    assert list(decoded([b""], encoding)) in ([], [b""])


@pytest.mark.parametrize("missing", [1, 4, 8, 100])
@pytest.mark.parametrize(("encoding", "body"), [("gzip", gzip.compress(CONTENT)), ("deflate", raw_deflated(CONTENT))])
def test_a_body_that_is_cut_short_is_never_taken_for_whole(encoding: str, body: bytes, missing: int) -> None:
    with pytest.raises(CutShortError):
        list(decoded([body[:-missing]], encoding))


@pytest.mark.parametrize("size", range(PIECE - 2, PIECE + 300, 43))
def test_content_that_fills_its_last_piece_is_whole(size: int) -> None:
    assert b"".join(decoded([raw_deflated(bytes(size))], "deflate")) == bytes(size)


def test_no_piece_is_larger_than_the_limit() -> None:
    assert max(map(len, decoded([gzip.compress(bytes(5_000_000))], "gzip"))) <= PIECE

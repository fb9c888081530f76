"""What holds of sniffing for any bytes."""

from hypothesis import given
from hypothesis import strategies as st

from workers.domain.media_type import HTML, PDF, UNKNOWN, sniff_media_type


@given(st.binary(max_size=3000))
def test_any_bytes_have_a_media_type(head: bytes) -> None:
    assert "/" in sniff_media_type(head)


@given(st.binary(max_size=3000))
def test_bytes_with_a_pdf_header_in_front_are_a_pdf(rest: bytes) -> None:
    assert sniff_media_type(b"%PDF-1.7" + rest) == PDF


@given(st.binary(min_size=1, max_size=300))
def test_bytes_with_a_nul_are_never_plain_text(rest: bytes) -> None:
    assert sniff_media_type(b"\x00" + rest) in (UNKNOWN, PDF)


@given(st.text(max_size=300), st.sampled_from(["<html>", "<!DOCTYPE html>", "<HEAD>"]))
def test_a_page_is_a_page_whatever_it_says(text: str, start: str) -> None:
    assert sniff_media_type(f"{start}{text}".encode()) == HTML

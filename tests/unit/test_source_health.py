"""The state of a source by what it answered, with the evidence that an operator needs."""

import pytest

from contracts.artefacts.failure import ReasonCode
from workers.domain.health import EVIDENCE_LIMIT, Finding, Health, health_of_listing, health_of_paper, shown, worst

R, H = ReasonCode, Health


@pytest.mark.parametrize(
    ("reason", "message", "of_listing", "of_paper"),
    [
        (R.FORBIDDEN, "x answered with status 403", H.BLOCKED, H.BLOCKED),
        (R.HTTP_ERROR, "x answered with status 429", H.BLOCKED, H.BLOCKED),
        (R.HTTP_ERROR, "x answered with status 503", H.UNREACHABLE, H.UNREACHABLE),
        (R.UNREACHABLE, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate has expired", H.TLS, H.TLS),
        (R.UNREACHABLE, "the host name x cannot be resolved", H.UNREACHABLE, H.UNREACHABLE),
        (R.TIMED_OUT, "x did not answer", H.SLOW, H.SLOW),
        (R.NOT_THE_DOCUMENT, "x is not a list", H.TEMPLATE_CHANGED, H.PARTIAL),
        (R.NOT_FOUND, "x answered with status 404", H.TEMPLATE_CHANGED, H.PARTIAL),
        (R.TRUNCATED, "x sent 3 of 9 announced bytes", H.UNREACHABLE, H.PARTIAL),
        (R.TOO_MANY_REDIRECTS, "x redirects more than 5 times", H.UNREACHABLE, H.UNREACHABLE),
        (R.REFUSED_ADDRESS, "x leads to 169.254.169.254", H.UNREACHABLE, H.UNREACHABLE),
    ],
)
def test_each_error_of_a_listing_and_of_a_paper_shows_a_state(
    reason: ReasonCode, message: str, of_listing: Health, of_paper: Health
) -> None:
    assert health_of_listing(reason, message) == Finding(of_listing, message)
    assert health_of_paper(reason, message) == Finding(of_paper, message)


def test_the_worst_finding_is_told_with_the_number_of_its_like() -> None:
    slow, first, second = Finding(H.SLOW, "s"), Finding(H.PARTIAL, "a"), Finding(H.PARTIAL, "b")
    assert worst([]) is None
    assert worst([slow]) == slow
    assert worst([slow, first, second]) == Finding(H.PARTIAL, "a; 2 like it")
    assert worst([first, Finding(H.BLOCKED, "403")]) == Finding(H.BLOCKED, "403")


def test_evidence_has_no_control_characters_and_an_end() -> None:
    assert shown("a\r\n\x00b") == "a b"
    assert len(shown("x" * 10_000)) == EVIDENCE_LIMIT

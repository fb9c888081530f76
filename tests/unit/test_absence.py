"""When a document that is not shown any more is withdrawn: never on one observation, never on a doubtful listing."""

import pytest

from contracts.artefacts.meeting import Availability
from workers.domain.absence import ENOUGH, Answer, Sighting, is_doubtful, is_partial, judge

PUBLISHED, WITHDRAWN, RESTRICTED = Availability.PUBLISHED, Availability.WITHDRAWN, Availability.RESTRICTED


@pytest.mark.parametrize(
    ("missing", "listed", "trusted", "answer", "after"),
    [
        (0, True, True, Answer.THERE, (PUBLISHED, 0)),
        (1, True, True, Answer.THERE, (PUBLISHED, 0)),
        (0, True, True, Answer.GONE, (PUBLISHED, 1)),
        (1, True, True, Answer.GONE, (WITHDRAWN, 0)),
        (0, False, True, Answer.THERE, (PUBLISHED, 1)),
        (1, False, True, Answer.THERE, (WITHDRAWN, 0)),
        (0, False, True, Answer.GONE, (WITHDRAWN, 0)),
        (0, False, False, Answer.GONE, (PUBLISHED, 1)),
        (0, False, False, Answer.UNKNOWN, (PUBLISHED, 0)),
        (1, False, False, Answer.UNKNOWN, (PUBLISHED, 1)),
        (1, True, True, Answer.UNKNOWN, (PUBLISHED, 1)),
        (0, False, True, Answer.FORBIDDEN, (RESTRICTED, 0)),
        (1, True, True, Answer.FORBIDDEN, (PUBLISHED, 0)),
        (0, False, False, Answer.FORBIDDEN, (PUBLISHED, 0)),
    ],
)
def test_what_is_seen_of_a_document_decides(
    missing: int, listed: bool, trusted: bool, answer: Answer, after: tuple[Availability, int]
) -> None:
    assert judge(missing, Sighting(listed, trusted, answer)) == after


def test_no_document_is_withdrawn_on_one_observation() -> None:
    assert ENOUGH == 2
    for listed, answer in ((True, Answer.GONE), (False, Answer.THERE), (False, Answer.UNKNOWN)):
        assert judge(0, Sighting(listed=listed, trusted=True, answer=answer))[0] is PUBLISHED


@pytest.mark.parametrize(
    ("known", "missing", "has_items", "doubtful"),
    [
        (40, 0, True, False),
        (40, 1, True, False),
        (40, 20, True, False),
        (40, 21, True, True),
        (2, 2, True, True),
        (1, 1, True, False),
        (1, 1, False, True),
        (3, 2, True, False),
    ],
)
def test_a_meeting_that_lost_most_of_its_documents_is_not_believed(
    known: int, missing: int, has_items: bool, doubtful: bool
) -> None:
    assert is_doubtful(known, missing, has_items=has_items) is doubtful


@pytest.mark.parametrize(("known", "missing", "partial"), [(30, 0, False), (3, 1, False), (30, 9, False), (9, 3, True)])
def test_a_list_that_lost_a_third_of_its_meetings_is_partial(known: int, missing: int, partial: bool) -> None:
    assert is_partial(known, missing) is partial

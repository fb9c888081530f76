"""A page that is out of date never stays over a newer one."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from contracts.artefacts.meeting import MeetingPage
from contracts.events import MeetingReference, MeetingSummarised, PagePublished
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from tests.fakes.vale_meeting import MEETING, SOURCE, envelope
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.errors import TransientError
from workers.runtime.objects import ObjectStore
from workers.stages.publish import Publish, addresses
from workers.stages.publish.addresses import meeting_card
from workers.stages.publish.card import card_of


def page(sequence: int, meeting: str = MEETING, venue: str = "Town Hall") -> MeetingPage:
    return MeetingPage(id=meeting, source=SOURCE, record_sequence=sequence, status="Confirmed", venue=venue)


def put(bucket: ObjectStore, assembled: MeetingPage) -> ArtefactReference:
    body = canonical_bytes(assembled)
    digest = sha256(body).hexdigest()
    key = keys.artefact("assemble", digest, "f")
    bucket.put(key, body)
    return ArtefactReference(key=key, sha256=digest)


def summarised(reference: ArtefactReference, meeting: str = MEETING) -> MeetingSummarised:
    return MeetingSummarised(
        source=SOURCE, meeting=MeetingReference(id=meeting), artefact=reference, documents=0, missing=0
    )


class Newest:
    """Answers with the given pages one after the other, the last one for ever; may do something meanwhile."""

    def __init__(self, *answers: ArtefactReference | None, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.answers = list(answers)
        self.asked = 0
        self.meanwhile = meanwhile

    def __call__(self, bucket: ObjectStore, source: str, meeting_id: str) -> ArtefactReference | None:
        del bucket, source, meeting_id
        self.asked += 1
        self.meanwhile()
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def meeting_file(name: str, meeting: str = MEETING) -> str:
    return keys.site(addresses.meeting(meeting) + name)


def standing(bucket: ObjectStore, meeting: str = MEETING) -> MeetingPage:
    return MeetingPage.model_validate_json(bucket.get(meeting_file("meeting.json", meeting)))


@pytest.fixture
def bucket() -> MemoryStore:
    return MemoryStore()


def publish(bucket: MemoryStore, current: Newest, announced: ArtefactReference) -> bool:
    """Publish and say whether the announced page was superseded."""
    stage = Publish(current)
    event = envelope(summarised(announced), "assemble")
    return stage.work(stage.read(event, bucket).load()).superseded


def test_the_newest_page_is_written_whichever_is_announced(bucket: MemoryStore) -> None:
    old, new = put(bucket, page(1)), put(bucket, page(2))
    publish(bucket, Newest(new), old)
    assert standing(bucket).record_sequence == 2


def test_a_page_assembled_while_writing_is_written_too(bucket: MemoryStore) -> None:
    old, new = put(bucket, page(1)), put(bucket, page(2))
    current = Newest(old, new, new)
    publish(bucket, current, old)
    assert standing(bucket).record_sequence == 2
    assert current.asked == 3


def test_a_page_that_never_comes_to_rest_is_tried_again_later(bucket: MemoryStore) -> None:
    one, other = put(bucket, page(1)), put(bucket, page(2))
    with pytest.raises(TransientError):
        publish(bucket, Newest(*([one, other] * 20)), one)


def test_while_a_newer_page_is_to_come_an_older_one_is_not_put_over_the_one_that_stands(bucket: MemoryStore) -> None:
    old, new = put(bucket, page(1)), put(bucket, page(2))
    publish(bucket, Newest(new), new)
    assert publish(bucket, Newest(None), old)
    assert standing(bucket).record_sequence == 2


def test_while_a_newer_page_is_to_come_the_announced_one_is_written_where_none_stands(bucket: MemoryStore) -> None:
    only = put(bucket, page(1))
    assert not publish(bucket, Newest(None), only)
    assert standing(bucket).record_sequence == 1


def test_a_page_announced_twice_is_one_publication(bucket: MemoryStore) -> None:
    pages = [put(bucket, page(sequence)) for sequence in (1, 1, 2)]
    digests = [
        Publish(Newest(reference)).read(envelope(summarised(reference), "assemble"), bucket).digest
        for reference in pages
    ]
    assert digests[0] == digests[1] != digests[2]


def test_the_list_names_every_published_meeting(bucket: MemoryStore) -> None:
    other = "mtg_" + "b" * 20
    for meeting in (MEETING, other):
        reference = put(bucket, page(1, meeting))
        stage = Publish(Newest(reference))
        stage.work(stage.read(envelope(summarised(reference, meeting), "assemble"), bucket).load())
    index = bucket.get(keys.site("index.html")).decode()
    assert MEETING in index
    assert other in index


def test_a_meeting_published_while_the_list_is_written_is_in_the_list() -> None:
    other = "mtg_" + "b" * 20

    class Interrupted(MemoryStore):
        def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
            super().put(key, body, media_type)
            if key == keys.site("index.html") and self.head(meeting_file("meeting.json", other)) is None:
                super().put(meeting_file("meeting.json", other), canonical_bytes(page(1, other)))
                super().put(keys.site(meeting_card(other)), canonical_bytes(card_of(page(1, other))))

    interrupted = Interrupted()
    reference = put(interrupted, page(1))
    publish(interrupted, Newest(reference), reference)
    assert other in interrupted.get(keys.site("index.html")).decode()


def test_what_is_written_is_named_with_its_digest_and_announced(bucket: MemoryStore) -> None:
    reference = put(bucket, page(1))
    stage = Publish(Newest(reference))
    event = envelope(summarised(reference), "assemble")
    result = stage.work(stage.read(event, bucket).load())
    for file in result.files:
        assert sha256(bucket.get(file.key)).hexdigest() == file.sha256
    (fact,) = stage.announce(event, result, reference)
    assert isinstance(fact, PagePublished)
    assert fact.pages == (meeting_file("index.html"),)


def test_nothing_is_announced_when_nothing_is_written(bucket: MemoryStore) -> None:
    old, new = put(bucket, page(1)), put(bucket, page(2))
    publish(bucket, Newest(new), new)
    stage = Publish(Newest(None))
    event = envelope(summarised(old), "assemble")
    assert stage.announce(event, stage.work(stage.read(event, bucket).load()), old) == ()


def test_browsers_are_told_what_a_file_is(bucket: MemoryStore) -> None:
    reference = put(bucket, page(1))
    publish(bucket, Newest(reference), reference)
    assert bucket.media_type(keys.site("style.css")) == "text/css; charset=utf-8"
    assert bucket.media_type(meeting_file("index.html")) == "text/html; charset=utf-8"

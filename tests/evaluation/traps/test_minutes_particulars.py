"""Votes, movers, declarations, actions and what became of each item."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import facts_of

HEAD = "MINUTES of the Council held at the Town Hall on 4 March 2025\n"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Voting: for 5, against 0, abstentions 1.", [(5, 0, 1)]),
        ("The vote was 7 for, 2 against with 1 abstention.", [(7, 2, 1)]),
        ("On being put to the vote it was lost by two votes to four.", [(2, 4, None)]),
        ("The motion was carried by nine votes to six.", [(9, 6, None)]),
        ("Three residents spoke for the plan and five against it.", []),
    ],
)
def test_votes_by_count(text: str, counts: list[tuple[int, int, int | None]]) -> None:
    votes = facts_of(Kind.MINUTES, HEAD + text).votes
    assert [(one.in_favour, one.against, one.abstentions) for one in votes] == counts


def test_a_recorded_vote_by_name() -> None:
    text = "For: Councillors Bee, Dee and Eff\nAgainst: Councillor Gee\nAbstained: Councillors Aitch and Jay\n"
    (vote,) = facts_of(Kind.MINUTES, HEAD + text).votes
    assert vote.names_in_favour == ("Bee", "Dee", "Eff")
    assert vote.names_against == ("Gee",)
    assert vote.names_abstaining == ("Aitch", "Jay")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "It was moved by Councillor Ann Bee, seconded by Councillor Carl Dee, and lost.",
            [("Councillor Ann Bee", "Councillor Carl Dee", "lost")],
        ),
        ("R2025-001 A. Bee, C. Dee:\nThat it be so. Carried.\n", [("A. Bee", "C. Dee", "resolved")]),
        ("Councillor Bee moved to another ward.", []),
    ],
)
def test_movers_and_seconders(text: str, said: list[tuple[str, str, str]]) -> None:
    motions = facts_of(Kind.MINUTES, HEAD + text).motions
    assert [(one.mover, one.seconder, one.outcome.value if one.outcome else None) for one in motions] == said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Councillor Ann Bee declared a personal interest in item 5 as a tenant.", ["Councillor Ann Bee"]),
        ("There were no declarations of interest.", []),
        ("Members were reminded to declare any interest.", []),
    ],
)
def test_declarations_name_who_declared(text: str, names: list[str]) -> None:
    assert [one.name for one in facts_of(Kind.MINUTES, HEAD + text).declarations] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Action: Write to the school (JD)", [("Write to the school", "JD")]),
        ("ACTION: The Clerk to write to the school.", [("The Clerk to write to the school.", "The Clerk")]),
        ("The action plan was discussed.", []),
    ],
)
def test_actions_have_their_owner(text: str, said: list[tuple[str, str]]) -> None:
    assert [(one.text, one.owner) for one in facts_of(Kind.MINUTES, HEAD + text).actions] == said


def test_each_item_tells_what_became_of_it() -> None:
    text = (
        "10. Roads\nRESOLVED that the road be closed.\n11. Report\nRESOLVED that the report be noted.\n"
        "12. Land\nThe matter was deferred to the next meeting.\n13. Bank\nThe item was withdrawn.\n"
        "14. Words\nMembers spoke.\n"
    )
    items = facts_of(Kind.MINUTES, HEAD + text).agenda_items
    outcomes = [one.outcome.value if one.outcome else None for one in items]
    assert outcomes == ["resolved", "noted", "deferred", "withdrawn", None]


def test_an_agenda_tells_whose_report_its_pages_and_what_is_to_follow_or_exempt() -> None:
    text = (
        "AGENDA\nCabinet\nTuesday 4 March 2025\n1. Apologies\n2. Rents (Pages 3 - 18)\n"
        "Report of the Director of Housing.\n"
        "3. Roads (To follow)\nEXEMPT ITEMS\n4. Land at Mill Lane\nExempt by virtue of paragraph 3 of Schedule 12A.\n"
    )
    items = facts_of(Kind.AGENDA, text).agenda_items
    assert [(one.pages, one.presenter, one.to_follow, one.restricted) for one in items] == [
        (None, None, False, False),
        ("3 - 18", "Director of Housing", False, False),
        (None, None, True, False),
        (None, None, False, True),
    ]


def test_a_question_has_its_asker_party_and_answer() -> None:
    text = (
        "QUESTIONS TO COUNCIL - 4 MARCH 2025\n"
        "1. From Councillor Ann Bee (Green) to Councillor Carl Dee, Leader of the\n"
        "Council:\nWhen will the bridge open?\nReply:\nIt will open in May.\n"
        "2. From Councillor Eve Eff to Councillor Carl Dee:\n"
        "Who pays?\n"
    )
    found = facts_of(Kind.QUESTIONS, text).questions
    assert [(one.asker, one.party, one.question, one.answer) for one in found] == [
        ("Councillor Ann Bee", "Green", "When will the bridge open?", "It will open in May."),
        ("Councillor Eve Eff", None, "Who pays?", None),
    ]


def test_a_substitute_is_told_and_not_only_the_absent_member() -> None:
    text = "Present: Councillor Ann Bee and Councillor Carl Dee (substitute for Councillor Eve Eff)\n1. Apologies\n"
    assert [one.value for one in facts_of(Kind.MINUTES, HEAD + text).substitutes] == ["Councillor Carl Dee"]


def test_call_in_and_the_day_of_a_decision_are_told_of_a_record() -> None:
    text = (
        "RECORD OF DECISION\nDate of decision: 3 April 2025\nDecision: To close Mill Lane.\n"
        "This decision may be called in until 11 April 2025.\n"
    )
    found = facts_of(Kind.DECISION_RECORD, text)
    assert found.decision_date
    assert found.decision_date.value.isoformat() == "2025-04-03"
    assert found.call_in
    assert found.call_in.value == "This decision may be called in until 11 April 2025."


def test_officers_are_told_apart_by_what_they_are_named_as() -> None:
    text = (
        "Subject: Rents\nReport author: Jane Doe, Head of Housing\nContact officer: John Roe, Policy Officer\n"
        "Relevant Director: Mary Major, Director of Housing\n"
    )
    officers = facts_of(Kind.REPORT, text).officers
    assert [(one.name, one.capacity.value if one.capacity else None) for one in officers] == [
        ("Jane Doe", "author"),
        ("John Roe", "contact"),
        ("Mary Major", "director"),
    ]

"""Letters of councils, put together by independent choices: corner, greeting, subject, close and signature."""

import textwrap

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed import report_parts as parts
from tests.evaluation.composed.gatherings import gathering
from tests.evaluation.composed.officer_blocks import EMAIL_LABELS, PHONE_LABELS, told_of
from tests.evaluation.composed.officials import Official, officials
from tests.evaluation.composed.reports import LANDS, Whole
from tests.evaluation.composed.shares import Shared

_CORNERS = (
    "Ask for",
    "Please ask for",
    "Contact",
    "Your contact",
    "Officer",
    "Contact Officer",
    "Please contact",
    "Enquiries to",
    "Being dealt with by",
    "Contact Name",
    "This matter is being dealt with by",
    "Name",
)
_GREETINGS = (
    "Dear Ms Wetherby",
    "Dear Sir or Madam",
    "Dear Resident",
    "Dear Mr Tansley,",
    "Dear Councillor Fairlie",
    "Dear Sir/Madam,",
    "Dear Dr Osei:",
    "Dear Neighbour",
    "Dear Applicant,",
)
_CLOSES = (
    "Yours sincerely",
    "Yours faithfully,",
    "Yours truly,",
    "Sincerely,",
    "Yours sincerely,",
    "Kind regards",
    "Respectfully,",
    "Best regards,",
    "Yours faithfully",
)
_SUBJECTS = ("{}", "Re: {}", "RE: {}", "Subject: {}", "{}", "Re {}", "SUBJECT: {}")
_SAYS = (
    "Thank you for your letter of 9 February 2022 about the arrangements described above.",
    "I write to confirm that the Council will carry out the work between March and May.",
    "A copy of the plan can be seen at the library, where staff will be glad to help.",
    "You may send comments until 31 August 2027, and all of them will be considered.",
)


def letter(seed: int, *, held: bool = False) -> Whole:
    """A letter of one page."""
    dice = Shared(seed, held=held)
    land = dice.one("land", LANDS)
    council, title = dice.text("council", parts.COUNCILS[land]), dice.text("title", parts.TITLES)
    writer, other = officials(dice, land, 2)
    day = gathering(dice).day
    head = dice.one(
        "letterhead",
        {
            "council": [council],
            "with address": [council, parts.STREETS[land]],
            "one line": [f"{council}, {parts.STREETS[land]}"],
            "none": [],
        },
    )
    corner, asked = _corner(dice, other)
    shown = title.upper() if dice.often("capitals", 0.3) else title
    subject = textwrap.wrap(dice.text("subject", _SUBJECTS).format(shown), 76)
    greeting = dice.text("greeting", _GREETINGS)
    about = [greeting, *subject] if dice.often("subject below greeting", 0.7) else [*subject, greeting]
    signed, signer = _signed(dice, writer)
    body = [line for text in dice.sample(_SAYS, 2) for line in textwrap.wrap(text, 76)]
    blank = [""] if dice.often("blank lines", 0.3) else []
    lines = [
        *head,
        *blank,
        *corner,
        day,
        "Ms E Wetherby",
        "4 Mill Road",
        "Wenbury",
        *blank,
        *about,
        *blank,
        *body,
        *blank,
        *signed,
    ]
    return Whole(
        DocumentType.LETTER, ("\n".join(lines),), title, council if head else None, (*asked, signer), (), (), dice.made
    )


def _corner(dice: Shared, one: Official) -> tuple[list[str], tuple[Official, ...]]:
    if not dice.often("corner", 0.5):
        return [], ()
    name = f"{dice.text('ask for', _CORNERS)}: {one.name}"
    phone = dice.text("phone label", PHONE_LABELS[:12]) + one.phone
    email = dice.text("email label", EMAIL_LABELS) + one.email
    form = dice.one("corner form", {"npe": [name, phone, email], "nep": [name, email, phone], "np": [name, phone]})
    fields = {"npe": "pe", "nep": "pe", "np": "p"}[dice.made["corner form"]]
    return [*form, "Our ref: WB/2024/118"], (told_of(one, fields),)


def _signed(dice: Shared, one: Official) -> tuple[list[str], Official]:
    phone = dice.text("phone label", PHONE_LABELS[:12]) + one.phone
    form = dice.one(
        "signature",
        {
            "name/role": ("{n}\n{r}", "r"),
            "name/role/phone": ("{n}\n{r}\n{p}", "rp"),
            "name, role": ("{n}, {r}", "r"),
            "name/role/email": ("{n}\n{r}\n{e}", "re"),
            "capitals": ("{N}\n{r}", "r"),
            "slash": ("/s/ {n}\n{r}", "r"),
            "name/role/council": ("{n}\n{r}\nOn behalf of the Council", "r"),
        },
    )
    said = form[0].format(n=one.name, N=one.name.upper(), r=one.role, p=phone, e=one.email)
    return [dice.text("close", _CLOSES), *said.split("\n")], told_of(one, form[1])

# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""How papers print their officers: behind labels, in tables, in sentences and over signatures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tests.evaluation.composed.officials import Official
from tests.evaluation.composed.shares import Shared

AUTHOR_LABELS = (
    "Report Author",
    "Author",
    "Prepared by",
    "Contact Officer",
    "Report author",
    "Lead Officer",
    "Report prepared by",
    "Responsible Officer",
    "Author of Report",
    "Officer Contact",
    "Prepared By",
    "PREPARED BY",
    "Report Writer",
    "Originating Officer",
    "Contact",
    "Staff Contact",
    "Reporting Officer",
    "Contact Person",
    "Case Officer",
    "AUTHOR",
    "Report by",
    "Author’s Name",
    "Submitted by",
    "Staff contact",
    "Written by",
    "Drafted by",
    "Lead Author",
    "CONTACT OFFICER",
    "Report Compiled by",
    "Project Officer",
    "Presenter",
    "Presented by",
    "Lead officer",
    "Author(s)",
    "Report Originator",
    "Author/Lead Officer",
    "Prepared and submitted by",
    "Initiated by",
)
HEAD_LABELS = (
    "Director",
    "Approved by",
    "Responsible Director",
    "Reviewed by",
    "Authoriser",
    "Lead Director",
    "Authorised by",
    "Head of Service",
    "Approved By",
    "Corporate Director",
    "REVIEWED BY",
    "Endorsed by",
    "Chief Officer",
    "Executive Sponsor",
    "APPROVED BY",
    "Approving Officer",
    "Reviewed By",
    "Executive Director",
    "Responsible Manager",
    "Recommended by",
    "Approver",
    "Accountable Director",
    "Director Responsible",
    "Department Head",
    "Authorized by",
    "Submitted by",
    "Approved for submission by",
    "Responsible Officer",
    "General Manager",
    "Concurrence",
)
PHONE_LABELS = (
    "Tel: ",
    "Telephone: ",
    "Phone: ",
    "Tel No: ",
    "Telephone Number: ",
    "Tel. ",
    "T: ",
    "Ph: ",
    "Direct Line: ",
    "Phone Number: ",
    "Contact Number: ",
    "tel ",
    "Direct Dial: ",
    "Tel. No. ",
    "Contact No: ",
    "Telephone No: ",
    "Ext: ",
    "",
)
EMAIL_LABELS = ("Email: ", "E-mail: ", "", "email: ", "Email Address: ", "E: ", "e-mail ", "Email - ", "Mail: ")
_ENDS = (
    "For further information please contact {n}, {r}, on {p} or {e}.",
    "If you have any questions on this report please contact {n}, {r}, at {p}.",
    "Questions concerning this report should be directed to {n}, {r}, at {p} or {e}.",
    "For more information, contact {n}, {r}, at {p}.",
    "Any enquiries on this report should be made to {n}, {r} (tel. {p}, email {e}).",
    "For questions please contact {n}, {r}, at {p}.",
    "Staff contact for this item is {n}, {r}, {p}.",
    "If you would like more information on this report contact {n} ({r}) on {p}, {e}.",
    "For additional information, please call {n}, {r}, at {p}.",
    "Please contact {n}, {r} on {p} or email {e} if you have any queries.",
    "Inquiries regarding this memorandum may be directed to {n}, {r}, {p}.",
    "Further details are available from {n}, {r}, telephone {p}.",
)
_BLOCK_HEADS = (
    "Contact Officer",
    "Contact Details",
    "Report Author",
    "Contact for further information",
    "CONTACT",
    "Report Authors",
    "Author",
    "Contacts",
    "Contact Officer Details",
    "Officer Contact Details",
    "Further information",
    "Staff Contact",
    "FURTHER INFORMATION",
    "Author contact details",
    "For further information contact",
    "Contact officer(s)",
    "Report author and contact details",
    "STAFF CONTACTS",
)
_CLOSES = (
    "Respectfully submitted,",
    "Submitted by,",
    "Respectfully Submitted",
    "Prepared by,",
    "Respectfully submitted:",
    "Submitted,",
    "Yours sincerely",
    "All of which is respectfully submitted.",
    "",
)


@dataclass(frozen=True)
class Printed:
    """Lines, and the officers with as much as these lines say of each."""

    lines: tuple[str, ...]
    officers: tuple[Official, ...]


def told_of(one: Official, fields: str) -> Official:
    """An officer of whom only these fields are printed: role, phone, e-mail."""
    return replace(
        one,
        role=one.role if "r" in fields else "",
        phone=one.phone if "p" in fields else "",
        email=one.email if "e" in fields else "",
    )


def _named(dice: Shared, one: Official) -> str:
    form = dice.one(
        "name and role",
        {
            "name, role": "{n}, {r}",
            "name – role": "{n} – {r}",
            "name - role": "{n} - {r}",
            "name (role)": "{n} ({r})",
            "role, name": "{r}, {n}",
            "role – name": "{r} – {n}",
            "name | role": "{n} | {r}",
            "role: name": "{r}: {n}",
            "name / role": "{n}, {r}",
        },
    )
    return form.format(n=one.name, r=one.role)


def _label(dice: Shared, labels: Sequence[str], name: str) -> str:
    sign = dice.one("label sign", {"colon": ": ", "colon wide": ":  ", "dash": " – ", "colon two": ": "})
    return f"{dice.text(name, labels)}{sign}"


def row(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """`Report author: Ann Lee, Head of Planning`."""
    one = everyone[0]
    return Printed((_label(dice, AUTHOR_LABELS, "author label") + _named(dice, one),), (told_of(one, "r"),))


def rows(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """Who wrote it, and who answers for it."""
    labels = (dice.text("author label", AUTHOR_LABELS), dice.text("head label", HEAD_LABELS))
    sign = dice.one("label sign", {"colon": ": ", "colon wide": ":  ", "below": ":\n", "bare below": "\n"})
    said = [f"{label}{sign}{_named(dice, one)}" for label, one in zip(labels, everyone, strict=False)]
    return Printed(tuple("\n".join(said).split("\n")), tuple(told_of(one, "r") for one in everyone[: len(said)]))


def detailed(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """A label with name, and telephone and e-mail behind it or on lines of their own."""
    one = everyone[0]
    label = _label(dice, AUTHOR_LABELS, "author label")
    phone = dice.text("phone label", PHONE_LABELS) + one.phone
    email = dice.text("email label", EMAIL_LABELS) + one.email
    form = dice.one(
        "details",
        {
            "one line": "{l}{n}, {r}  {p}  {e}",
            "own lines": "{l}{n}, {r}\n{p}\n{e}",
            "email first": "{l}{n}, {r}\n{e}\n{p}",
            "brackets": "{l}{n}, {r} ({p})",
            "brackets both": "{l}{n}, {r} ({p}, {e})",
            "no role": "{l}{n}  {p}",
            "one below": "{l}{n}, {r}\n{p}  {e}",
            "below all": "{l}\n{n}\n{r}\n{p}\n{e}",
            "role below": "{l}{n}\n{r}\n{p}\n{e}",
            "commas": "{l}{n}, {r}, {p}",
            "semicolons": "{l}{n}, {r}; {p}; {e}",
            "pipes": "{l}{n}, {r} | {p} | {e}",
            "phone below": "{l}{n}\n{p}",
            "email below": "{l}{n}, {r}\n{e}",
            "no role lines": "{l}{n}\n{p}\n{e}",
            "dashes": "{l}{n} – {r} – {p}",
        },
    )
    said = form.format(l=label, n=one.name, r=one.role, p=phone, e=email)
    fields = "".join(field for field in "rpe" if f"{{{field}}}" in form)
    return Printed(tuple(line.strip() for line in said.split("\n")), (told_of(one, fields),))


def table(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """A heading, with a labelled row for each detail."""
    one = everyone[0]
    name = dice.text(
        "name row", ("Name: ", "Officer: ", "Contact Name: ", "Name and title: ", "Name of Officer: ", "Author: ")
    )
    post = dice.text(
        "post row", ("Job Title: ", "Title: ", "Designation: ", "Position: ", "Role: ", "Post: ", "Post Title: ")
    )
    phone, email = dice.text("phone label", PHONE_LABELS[:8]), dice.text("email label", EMAIL_LABELS[:3])
    lines = [f"{name}{one.name}", f"{post}{one.role}", f"{phone}{one.phone}", f"{email}{one.email}"]
    if dice.often("email row first", 0.3):
        lines[2:] = lines[:1:-1]
    return Printed((dice.text("block head", _BLOCK_HEADS), *lines), (told_of(one, "rpe"),))


def columns(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """A table of contacts with its row of heads, as a text layer has it: a line for each officer."""
    heads = dice.text(
        "column heads",
        (
            "Name Title Telephone Email",
            "Name Position Phone E-mail",
            "Officer Role Telephone Email",
            "Contact Officer Job Title Telephone Email",
            "Name Designation Contact",
            "Report Author Post Tel No Email",
        ),
    )
    lines = [f"{one.name} {one.role} {one.phone} {one.email}" for one in everyone]
    above = [dice.text("block head", _BLOCK_HEADS)] if dice.often("headed table", 0.5) else []
    return Printed((*above, heads, *lines), tuple(everyone))


def stacked(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """A heading with each officer below it: name over role over numbers, or all on one line."""
    head = dice.text("block head", _BLOCK_HEADS) + dice.one("head sign", {"none": "", "colon": ":"})
    form = dice.one(
        "stack",
        {
            "name/role/phone/email": "{n}\n{r}\n{p}\n{e}",
            "name, role/phone/email": "{n}, {r}\n{p}\n{e}",
            "name/role/email": "{n}\n{r}\n{e}",
            "name – role – phone": "{n} – {r} – {p}",
            "name, role, email": "{n}, {r}, {e}",
            "name/role": "{n}\n{r}",
            "role/name/phone": "{r}\n{n}\n{p}",
            "name/phone/email": "{n}\n{p}\n{e}",
            "name (role)/email": "{n} ({r})\n{e}",
        },
    )
    phone, email = dice.text("phone label", PHONE_LABELS), dice.text("email label", EMAIL_LABELS)
    said = [form.format(n=one.name, r=one.role, p=phone + one.phone, e=email + one.email) for one in everyone]
    fields = "".join(field for field in "rpe" if f"{{{field}}}" in form)
    lines = "\n".join(said).split("\n")
    return Printed((head, *lines), tuple(told_of(one, fields) for one in everyone))


def sentence(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """Whom to ask, told in a sentence."""
    one, form = everyone[0], dice.text("sentence", _ENDS)
    fields = "rp" + ("e" if "{e}" in form else "")
    return Printed((form.format(n=one.name, r=one.role, p=one.phone, e=one.email),), (told_of(one, fields),))


def signed(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """A close with a name over its role."""
    one = everyone[0]
    name = dice.one(
        "signature",
        {"plain": "{}", "slash": "/s/ {}", "rule": "______________________\n{}", "capitals": "{}", "plain too": "{}"},
    )
    said = name.format(one.name.upper() if dice.made["signature"] == "capitals" else one.name)
    close = dice.text("close", _CLOSES)
    return Printed(tuple(f"{close}\n{said}\n{one.role}".strip().split("\n")), (told_of(one, "r"),))


def signed_by_label(dice: Shared, everyone: Sequence[Official]) -> Printed:
    """Labels of who prepared and approved it, with a name over its role below each."""
    labels = (dice.text("author label", AUTHOR_LABELS[2:12]), dice.text("head label", HEAD_LABELS))
    said = [part for label, one in zip(labels, everyone, strict=False) for part in (f"{label}:", one.name, one.role)]
    return Printed(tuple(said), tuple(told_of(one, "r") for one in everyone[:2]))


Block = Callable[[Shared, Sequence[Official]], Printed]
FRONT: Mapping[str, Block] = {"row": row, "rows": rows, "detailed": detailed}
END: Mapping[str, Block] = {
    "rows": rows,
    "detailed": detailed,
    "table": table,
    "columns": columns,
    "stacked": stacked,
    "sentence": sentence,
    "signed": signed,
    "signed by label": signed_by_label,
}

"""Small numbers written as words."""

_WORDS = {"nil": 0, "none": 0, "no": 0} | {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905 (readable)
}


def number_of(said: str | None) -> int | None:
    """The number that figures or a word say; None for anything else."""
    if said is None:
        return None
    return int(said) if said.isdigit() else _WORDS.get(said.casefold())

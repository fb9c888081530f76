"""The numbers that Word makes itself come out before their paragraphs, and text boxes after theirs."""

import io
import zipfile
from pathlib import Path

import pytest

from workers.adapters.readers.word_file import text_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**targets: str) -> str:
    inner = "".join(f'<Relationship Id="{key}" Type="{OFFICE}/{key}" Target="{to}"/>' for key, to in targets.items())
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def stored(tmp_path: Path, body: str, numbering: str = "", styles: str = "") -> Path:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("_rels/.rels", relations(officeDocument="word/document.xml"))
        archive.writestr(
            "word/_rels/document.xml.rels", relations(numbering="numbering.xml", styles="/word/styles.xml")
        )
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", f"<w:numbering {W}>{numbering}</w:numbering>")
        archive.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
    path = tmp_path / "document.docx"
    path.write_bytes(target.getvalue())
    return path


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def item(text: str, number: int, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def styled(text: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def plain(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


REPORT_LIST = abstract(
    0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"), level(3, "bullet", "o")
)


def lines(path: Path) -> list[str]:
    return text_of(path).split("\n")


def test_levels_count_within_each_other(tmp_path: Path) -> None:
    body = "".join(
        item(text, 1, depth)
        for text, depth in [("A", 0), ("B", 1), ("C", 1), ("D", 2), ("E", 2), ("F", 3), ("G", 0), ("H", 1), ("I", 2)]
    )
    assert lines(stored(tmp_path, body, REPORT_LIST + num(1, 0))) == [
        *("1. A", "1.1 B", "1.2 C", "a) D", "b) E", "\u2022 F", "2. G", "2.1 H", "a) I"),
    ]


def test_lists_of_one_form_count_on_together_unless_one_says_where_it_starts(tmp_path: Path) -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = item("A", 1) + plain("between") + item("B", 2) + item("C", 3) + item("D", 3)
    numbering = REPORT_LIST + num(1, 0) + num(2, 0) + num(3, 0, restart)
    assert lines(stored(tmp_path, body, numbering)) == ["1. A", "between", "2. B", "1. C", "2. D"]


def test_a_style_numbers_its_paragraphs_and_those_based_on_it(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Para"/>')) + num(
        7, 0
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="Head"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Based"><w:basedOn w:val="Para"/></w:style>'
    )
    unnumbered = (
        '<w:p><w:pPr><w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
        "<w:r><w:t>D</w:t></w:r></w:p>"
    )
    body = styled("A", "Head") + styled("B", "Para") + styled("C", "Based") + unnumbered
    assert lines(stored(tmp_path, body, numbering, styles)) == ["1 A", "1.1 B", "1.2 C", "D"]


@pytest.mark.parametrize(
    ("form", "start", "shown"),
    [
        ("decimal", 9, "9"),
        ("decimalZero", 3, "03"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 2, "B"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("aFormOfTheFuture", 4, "4"),
    ],
)
def test_numbers_are_written_as_the_list_says(tmp_path: Path, form: str, start: int, shown: str) -> None:
    numbering = abstract(0, level(0, form, "(%1)", start=start)) + num(1, 0)
    assert lines(stored(tmp_path, item("A", 1), numbering)) == [f"({shown}) A"]


def test_an_empty_paragraph_counts_without_being_a_line(tmp_path: Path) -> None:
    assert lines(stored(tmp_path, item("A", 1) + item("", 1) + item("C", 1), REPORT_LIST + num(1, 0))) == [
        "1. A",
        "3. C",
    ]


def test_a_list_that_does_not_exist_numbers_nothing(tmp_path: Path) -> None:
    assert lines(stored(tmp_path, item("A", 9), REPORT_LIST)) == ["A"]


def test_a_text_box_follows_its_paragraph_and_comes_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{plain('In the box')}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>Before </w:t></w:r><w:r>{both}</w:r><w:r><w:t>and after</w:t></w:r></w:p>" + plain("Next")
    assert lines(stored(tmp_path, body)) == ["Before and after", "In the box", "Next"]


def test_what_tracked_changes_took_out_and_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:tab/><w:t>text</w:t></w:r></w:p>"
    )
    assert text_of(stored(tmp_path, body)) == "new\ttext"

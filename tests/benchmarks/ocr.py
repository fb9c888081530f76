"""`make bench-ocr`: what recognising pages costs, beside raw tesseract, OCRmyPDF and the pattern of the tutorials.

`python -m tests.benchmarks.ocr` with the environment: PAGES (scans a round, 12), ROUNDS (3), SCALING_PAGES (0: not
measured), LINEAR (page counts of mixed packs, none), ONLY (names of SECTIONS, all), WAYS (names of ways with semicolons
between them, all), JSON (a file for the figures, in which those that are not measured stay). All ways are taken in
turn, round by round, on the same generated pages; each figure is the median of the rounds. CPU seconds and memory are
those of all processes of a way.
"""

import json
import os
import shutil
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.made_scans import lines, merged, scanned_pdf, typed_pdf
from tests.benchmarks.measuring import Taken, taken
from tests.benchmarks.scaling import seconds_by_workers, taken_by_workers
from tests.benchmarks.stage_run import texts

PROCESSES = 2
ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = """
import sys, pytesseract
from pdf2image import convert_from_path
for image in convert_from_path(sys.argv[1]):
    pytesseract.image_to_string(image)
"""
RAW = "tesseract {0}.txt {0} --psm 3 --dpi 200 -l eng tsv & tesseract {1}.txt {1} --psm 3 --dpi 200 -l eng tsv; wait"


@dataclass(frozen=True)
class Figures:
    """Of one way in one round."""

    pages_per_s: float
    cpu_s_per_page: float
    peak_mb: float


class Bench:
    """A folder with the generated input, and the ways to read it."""

    def __init__(self, folder: Path, pages: int) -> None:
        self.folder, self.pages = folder, pages
        self.runs = 0
        self.scans = self.written("scans.pdf", scanned_pdf(range(pages)))
        self.warm = self.written("warm.pdf", merged(scanned_pdf([2000, 2001]), typed_pdf([2002])))
        # long enough to be cut into parts, so that every worker has read before
        self.warm_for_all = self.written("warm-for-all.pdf", scanned_pdf(range(2000, 2008)))
        command = ["pdftoppm", "-gray", "-r", "200", "scans.pdf", "page"]
        taken(command, os.environ, folder)
        pictures = sorted(folder.glob("page*.pgm"))
        for half in range(PROCESSES):
            (folder / f"{half}.txt").write_text("".join(f"{path}\n" for path in pictures[half::PROCESSES]))

    def written(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def run(self, *command: str, threads: bool = False) -> Taken:
        limit = {} if threads else {"OMP_THREAD_LIMIT": "1"}
        return taken(command, {**os.environ, **limit}, self.folder)

    def raw(self) -> Figures:
        return self.whole(self.run("sh", "-c", RAW.format(*range(PROCESSES))))

    def ocrmypdf(self) -> Figures:
        return self.whole(
            self.run(
                sys.executable,
                "-m",
                "ocrmypdf",
                "--output-type",
                "none",
                "--jobs",
                str(PROCESSES),
                "-q",
                str(self.scans),
                "-",
            )
        )

    def tutorial(self) -> Figures:
        """As it is written everywhere: nothing keeps tesseract from threads of its own."""
        return self.whole(self.run(sys.executable, "-c", TUTORIAL, str(self.scans), threads=True))

    def tutorial_one_thread(self) -> Figures:
        """The same by someone who knows what tesseract's threads cost."""
        return self.whole(self.run(sys.executable, "-c", TUTORIAL, str(self.scans)))

    def whole(self, it: Taken) -> Figures:
        return Figures(self.pages / it.wall_s, it.cpu_s / self.pages, it.peak_mb)

    def stage(self, engine: str, *files: Path) -> tuple[list[dict[str, Any]], float, str]:
        """Each file through the stage, with one bucket: figures by file, peak memory, and the bucket."""
        self.runs += 1
        bucket = f"file:{self.folder}/bucket-{self.runs}"
        command = (sys.executable, "-m", "tests.benchmarks.stage_run", bucket, engine, str(PROCESSES))
        done = taken([*command, str(self.warm), *map(str, files)], os.environ, ROOT)
        return [json.loads(line) for line in done.printed.splitlines()], done.peak_mb, bucket

    def pipeline(self, engine: str) -> Callable[[], Figures]:
        """The scans through the stage on the embedded broker."""

        def way() -> Figures:
            (figures,), peak_mb, _ = self.stage(engine, self.scans)
            return Figures(self.pages / figures["wall_s"], figures["cpu_s"] / self.pages, peak_mb)

        return way

    def rabbitmq(self) -> Figures:
        """The scans through two workers on RabbitMQ."""
        it, _ = taken_by_workers(self.folder, self.scans, PROCESSES, self.warm_for_all, "tesseract")
        return self.whole(it)


def in_turn(ways: dict[str, Callable[[], Figures]], rounds: int) -> dict[str, Figures]:
    """The median of each figure, the ways taken alternately."""
    seen: dict[str, list[Figures]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            seen[name].append(way())
            print(f"{name}: {seen[name][-1]}", file=sys.stderr, flush=True)
    return {name: median(figures) for name, figures in seen.items()}


def median(figures: Iterable[Figures]) -> Figures:
    """Each figure's median."""
    rows = [(one.pages_per_s, one.cpu_s_per_page, one.peak_mb) for one in figures]
    return Figures(*(statistics.median(column) for column in zip(*rows, strict=True)))


def words_found(bucket: str, seeds: Sequence[int]) -> float:
    """Share of the words of generated pages that were recognised, page by page."""
    (text,) = (text for text in texts(bucket) if len(text.pages) == len(seeds))
    known = found = 0
    for page, seed in zip(text.pages, seeds, strict=True):
        wanted = Counter(" ".join(lines(seed)).split())
        known += wanted.total()
        found += (wanted & Counter(page.text.split())).total()
    return found / known


def second_pack_share(bench: Bench, engine: str) -> float:
    """CPU of a pack of which nine pages in ten were in the pack before, by that of the pack before."""
    shared = scanned_pdf(range(100, 118))
    first = bench.written("first.pdf", merged(scanned_pdf((200, 201)), shared))
    second = bench.written("second.pdf", merged(shared, scanned_pdf((202, 203))))
    (one, two), _, _ = bench.stage(engine, first, second)
    return float(two["cpu_s"] / one["cpu_s"])


def born_digital(bench: Bench) -> float:
    """Pages a CPU second of typed papers of 60 pages."""
    papers = [bench.written(f"typed-{n}.pdf", typed_pdf(range(100 * n, 100 * n + 60))) for n in range(10)]
    figures, _, _ = bench.stage("auto", *papers)
    return float(60 * len(papers) / sum(one["cpu_s"] for one in figures))


def linear(bench: Bench, size: int) -> tuple[float, float]:
    """CPU seconds a page, and peak memory, of a pack of text with a scan in each ten pages."""
    scans = size // 10
    typed = typed_pdf(range(10_000, 10_000 + size - scans))
    pack = bench.written(f"mixed-{size}.pdf", merged(typed, scanned_pdf(range(scans))))
    (figures,), peak_mb, _ = bench.stage("auto", pack)
    return float(figures["cpu_s"] / size), peak_mb


ENGINES = ("tesseract", "tesserocr")
NAMES = {
    "raw_pages_per_s": ("raw tesseract", "pages_per_s"),
    "raw_cpu_s_per_page": ("raw tesseract", "cpu_s_per_page"),
    "pipeline_pages_per_s": ("tesseract", "pages_per_s"),
    "pipeline_rabbitmq_pages_per_s": ("tesseract on RabbitMQ", "pages_per_s"),
    "ocrmypdf_cpu_s_per_page": ("OCRmyPDF", "cpu_s_per_page"),
    "tutorial_cpu_s_per_page": ("tutorial", "cpu_s_per_page"),
    "tutorial_one_thread_cpu_s_per_page": ("tutorial, one thread", "cpu_s_per_page"),
}
"""Names of single figures, with the way and what of it they are."""


def pages(bench: Bench, rounds: int) -> dict[str, Any]:
    """All ways beside each other."""
    ways = {
        "raw tesseract": bench.raw,
        "tesseract": bench.pipeline("tesseract"),
        "tesseract on RabbitMQ": bench.rabbitmq,
        "tesserocr": bench.pipeline("tesserocr"),
        "OCRmyPDF": bench.ocrmypdf,
        "tutorial": bench.tutorial,
        "tutorial, one thread": bench.tutorial_one_thread,
    }
    chosen = os.environ.get("WAYS", "").split(";") if os.environ.get("WAYS") else list(ways)
    seen = in_turn({name: ways[name] for name in chosen}, rounds)
    print(table(seen))
    own = [seen[name] for name in ENGINES if name in seen]
    figures: dict[str, Any] = {name: getattr(seen[way], figure) for name, (way, figure) in NAMES.items() if way in seen}
    if own:
        figures["cpu_s_per_page"] = {name: seen[name].cpu_s_per_page for name in ENGINES if name in seen}
        figures["peak_mb"] = max(one.peak_mb for one in own)
    return {**figures, "ways": {name: asdict(one) for name, one in seen.items()}}


def words(bench: Bench) -> dict[str, Any]:
    """Of the default engine."""
    _, _, bucket = bench.stage("tesseract", bench.scans)
    return {"words_found": words_found(bucket, range(bench.pages))}


def packs(bench: Bench) -> dict[str, Any]:
    """Mixed packs of several sizes."""
    found = {size: linear(bench, size) for size in map(int, os.environ.get("LINEAR", "").split())}
    return {
        "cpu_s_per_page_of_mixed_packs": {size: cpu for size, (cpu, _) in found.items()},
        "peak_mb_of_mixed_packs": {size: peak for size, (_, peak) in found.items()},
    }


def scaling(bench: Bench) -> dict[str, Any]:
    """How much quicker two workers on RabbitMQ are than one, in turn, by the median of the rounds."""
    pages = int(os.environ.get("SCALING_PAGES", "0"))
    if not pages or not shutil.which("rabbitmq-server"):
        return {}
    pack = bench.written("scaling.pdf", scanned_pdf(range(1000, 1000 + pages)))
    ratios = []
    for _ in range(int(os.environ.get("ROUNDS", "3"))):
        one, two = (seconds_by_workers(bench.folder, pack, count, bench.warm_for_all, "auto") for count in (1, 2))
        ratios.append(one / two)
        print(f"1 worker {one:.1f} s, 2 workers {two:.1f} s", file=sys.stderr, flush=True)
    return {"scaling_1_to_2": statistics.median(ratios), "scaling_1_to_2_of_rounds": ratios}


SECTIONS: dict[str, Callable[[Bench], dict[str, Any]]] = {
    "pages": lambda bench: pages(bench, int(os.environ.get("ROUNDS", "3"))),
    "words": words,
    "born_digital": lambda bench: {"born_digital_pages_per_s_core": born_digital(bench)},
    "second_pack": lambda bench: {"second_pack_share": second_pack_share(bench, "auto")},
    "packs": packs,
    "scaling": scaling,
}


def main() -> None:
    """Measure, print a table, and write the figures."""
    target = Path(os.environ["JSON"]) if os.environ.get("JSON") else None
    figures = json.loads(target.read_text()) if target and target.exists() else {}
    with TemporaryDirectory(prefix="bench-ocr-", dir="/dev/shm") as folder:
        bench = Bench(Path(folder), int(os.environ.get("PAGES", "12")))
        for name in os.environ.get("ONLY", "").split() or SECTIONS:
            figures |= SECTIONS[name](bench)
            if target:
                target.write_text(json.dumps(figures, indent=2) + "\n")
    print(json.dumps(figures, indent=2))


def table(seen: dict[str, Figures]) -> str:
    """The ways beside each other."""
    head = f"{'way':<22}{'pages/s':>9}{'CPU s a page':>14}{'peak MB':>9}"
    rows = [f"{name:<22}{f.pages_per_s:>9.2f}{f.cpu_s_per_page:>14.3f}{f.peak_mb:>9.0f}" for name, f in seen.items()]
    return "\n".join([head, *rows])


if __name__ == "__main__":
    main()

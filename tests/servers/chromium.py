"""A real browser without a screen, driven over its own pipe (Chrome DevTools Protocol): no driver, no library.

Source: Chrome, `--remote-debugging-pipe`: JSON messages that end with a zero byte, on descriptors 3 and 4.
"""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
    "--disable-background-networking",
    "--disable-extensions",
)
AXE = Path(__file__).resolve().parents[2] / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
"""Where `infra/setup.sh slow` puts axe-core."""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def program() -> str | None:
    """The installed browser."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


needs_browser = pytest.mark.skipif(
    program() is None or not AXE.is_file(), reason="needs Chromium and axe-core: infra/setup.sh slow"
)


@dataclass
class Browser:
    """One page of a browser."""

    reads: int
    writes: int
    session: str = ""
    number: int = 0
    buffer: bytes = b""
    loads: int = 0
    errors: list[str] = field(default_factory=list)

    def command(self, method: str, **params: Any) -> Any:
        """Send a command, and give its result."""
        self.number += 1
        number = self.number
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writes, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, address: str, *, scripts: bool = True) -> None:
        """Load a page to its end."""
        self.command("Emulation.setScriptExecutionDisabled", value=not scripts)
        before = self.loads
        result = self.command("Page.navigate", url=address)
        if "errorText" in result:
            raise RuntimeError(f"{address}: {result['errorText']}")
        while self.loads == before and result.get("loaderId"):
            self._next()

    def size(self, width: int, height: int = 900) -> None:
        """Look at it as on a phone or on a desk."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def evaluate(self, expression: str) -> Any:
        """The value of an expression of JavaScript, awaited where it is a promise."""
        result = self.command("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def wait_for(self, expression: str) -> None:
        """Wait until an expression holds, looking after each frame that is drawn."""
        self.evaluate(
            f"new Promise((done) => {{ const look = () => ({expression}) ? done(true) : requestAnimationFrame(look);"
            " look(); })"
        )

    def screenshot(self, path: Path) -> None:
        """A picture of the whole page."""
        taken = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(taken["data"]))

    def violations(self) -> list[str]:
        """What axe-core finds wrong with the page, each rule with the first element that breaks it."""
        self.evaluate(AXE.read_text(encoding="utf-8") + ";0")
        options = json.dumps({"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
        found: list[Any] = self.evaluate(f"axe.run(document, {options}).then((result) => result.violations)")
        return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.buffer:
            read = os.read(self.reads, 1 << 20)
            if not read:
                raise RuntimeError("the browser ended")
            self.buffer += read
        message, _, self.buffer = self.buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        if answer.get("method") == "Page.loadEventFired":
            self.loads += 1
        if answer.get("method") == "Runtime.exceptionThrown":
            self.errors.append(str(answer["params"]["exceptionDetails"].get("text")))
        return answer


@contextmanager
def running_chromium(folder: Path) -> Iterator[Browser]:
    """Start the browser with a profile of its own; it ends with the context."""
    found = program()
    assert found is not None
    to_browser, from_us = os.pipe()
    to_us, from_browser = os.pipe()
    # the protocol fixes the numbers 3 and 4
    shell = f'exec 3<&{to_browser} 4>&{from_browser}; exec "$0" "$@"'
    command = ["bash", "-c", shell, found, *FLAGS, f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(
        command,
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(to_browser)
    os.close(from_browser)
    try:
        browser = Browser(to_us, from_us)
        target = browser.command("Target.createTarget", url="about:blank")["targetId"]
        browser.session = browser.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime"):
            browser.command(f"{domain}.enable")
        yield browser
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=5)
        os.close(to_us)
        os.close(from_us)

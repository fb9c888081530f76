"""A webhook of a consuming service, which dies on demand: `webhook_consumer.py PORT SECRET FOLDER DIE_AFTER`."""

import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from contracts.client import RefusedWebhookError, SeenFile, receive_webhook

port, secret, folder, die_after = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
seen = SeenFile(folder / "seen")
handled = (folder / "handled").open("a", encoding="utf-8")
count = 0


class Hook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        global count  # noqa: PLW0603 - all of the program
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            one = receive_webhook(body, dict(self.headers), secret)
        except RefusedWebhookError:
            self.send_response(401)
            self.end_headers()
            return
        if one.event.id not in seen:
            handled.write(one.text + "\n")
            handled.flush()
            if count == die_after:
                os._exit(9)
            seen.add(one.event.id)
            count += 1
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name that it has
        """Keep quiet."""


HTTPServer(("127.0.0.1", port), Hook).serve_forever()

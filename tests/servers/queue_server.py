"""A queue on loopback that speaks SQS as boto3 does (AWS JSON 1.0), for what the watcher asks of one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass
class Queue:
    """Messages by their receipt; one that was received is hidden for as long as the test lasts."""

    messages: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    operations: list[str] = field(default_factory=list)
    address: str = ""
    emptied: Event = field(default_factory=Event)
    """Set when the last message is removed, until another one is sent."""

    def send(self, *bodies: str) -> None:
        self.emptied.clear()
        for body in bodies:
            self.messages[f"r{len(self.messages)}-{len(self.operations)}"] = body

    def answer(self, operation: str, asked: dict[str, Any]) -> dict[str, Any]:
        self.operations.append(operation)
        assert asked["QueueUrl"] == self.address
        if operation == "ReceiveMessage":
            visible = [message for message in self.messages.items() if message[0] not in self.hidden]
            chosen = visible[: asked["MaxNumberOfMessages"]]
            self.hidden.update(receipt for receipt, _ in chosen)
            return {"Messages": [_message(receipt, body) for receipt, body in chosen]} if chosen else {}
        assert operation == "DeleteMessageBatch"
        for entry in asked["Entries"]:
            del self.messages[entry["ReceiptHandle"]]
        if not self.messages:
            self.emptied.set()
        return {"Successful": [{"Id": entry["Id"]} for entry in asked["Entries"]], "Failed": []}


def _message(receipt: str, body: str) -> dict[str, str]:
    digest = md5(body.encode(), usedforsecurity=False).hexdigest()
    return {"MessageId": receipt, "ReceiptHandle": receipt, "MD5OfBody": digest, "Body": body}


@contextmanager
def running_queue() -> Iterator[Queue]:
    queue = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told = json.dumps(queue.answer(self.headers["X-Amz-Target"].removeprefix("AmazonSQS."), asked)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    queue.address = f"http://127.0.0.1:{server.server_port}/000000000000/papers"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield queue
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

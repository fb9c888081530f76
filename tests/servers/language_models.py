"""A server on loopback that speaks the wire forms of the three services, and answers as a test tells it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What the model says, how it ended, or the status in place of an answer; `hangs` until the server stops."""

    text: str = ""
    ended: str = "done"
    status: int = 200
    retry_after: str = ""
    hangs: bool = False
    body: bytes | None = None


@dataclass
class Conversation:
    """The answers still to give, of which the last one stays, and all requests that came."""

    answers: list[Answer]
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    stopped: Event = field(default_factory=Event)
    url: str = ""

    def next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def openai_form(answer: Answer) -> dict[str, Any]:
    """https://platform.openai.com/docs/api-reference/chat/object"""
    refused = answer.ended == "refused"
    message = {"role": "assistant", "content": None if refused else answer.text, "refusal": "No." if refused else None}
    reason = "length" if answer.ended == "cut" else "stop"
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "small",
        "choices": [{"index": 0, "message": message, "finish_reason": reason, "logprobs": None}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 10, "total_tokens": 20},
    }


def anthropic_form(answer: Answer) -> dict[str, Any]:
    """https://docs.claude.com/en/api/messages"""
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "small",
        "content": [] if answer.ended == "refused" else [{"type": "text", "text": answer.text}],
        "stop_reason": {"refused": "refusal", "cut": "max_tokens"}.get(answer.ended, "end_turn"),
        "stop_sequence": None,
        "usage": {"input_tokens": 10, "output_tokens": 10},
    }


def bedrock_form(answer: Answer) -> dict[str, Any]:
    """https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html"""
    return {
        "output": {"message": {"role": "assistant", "content": [{"text": answer.text}]}},
        "stopReason": {"refused": "content_filtered", "cut": "max_tokens"}.get(answer.ended, "end_turn"),
        "usage": {"inputTokens": 10, "outputTokens": 10, "totalTokens": 20},
        "metrics": {"latencyMs": 1},
    }


def form_of(path: str, answer: Answer) -> dict[str, Any]:
    """The response in the form of the service whose address was asked."""
    if path.endswith("/chat/completions"):
        return openai_form(answer)
    return anthropic_form(answer) if path.endswith("/messages") else bedrock_form(answer)


@contextmanager
def serve_models(*answers: Answer) -> Iterator[Conversation]:
    """A server that gives these answers one after the other."""
    talk = Conversation(list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            talk.paths.append(self.path)
            talk.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            answer = talk.next()
            if answer.hangs:
                talk.stopped.wait()
                return
            body = answer.body or json.dumps(form_of(self.path, answer)).encode()
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            if answer.retry_after:
                self.send_header("Retry-After", answer.retry_after)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (the name is the library's)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    talk.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield talk
    finally:
        talk.stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()

"""SQS, SNS and EventBridge as far as events go there, in the protocols that AWS speaks.

Source: the service models of botocore: SQS is JSON 1.0, EventBridge JSON 1.1, SNS the query protocol with XML answers.
Signatures are not checked, only that each request is signed for its service.
"""

import json
import re
from dataclasses import dataclass, field
from hashlib import md5
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from tests.servers.stand_in import Answered, Posted, StandIn

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "agenda-tests",
    "AWS_SECRET_ACCESS_KEY": "agenda-tests-secret",
    "AWS_EC2_METADATA_DISABLED": "true",
}
REGION, ACCOUNT = "eu-west-2", "000000000000"
ENTRIES = re.compile(r"PublishBatchRequestEntries\.member\.(\d+)\.(.+)")
MOST_ENTRIES = 10


@dataclass
class Message:
    body: str
    matched: str | None
    type: str
    group: str | None = None
    handle: str | None = None
    """Of the receiver that has it, until it is deleted or given up."""


@dataclass
class AwsStandIn:
    """Holds what was sent by queue, topic and bus, in the order of arrival."""

    sent: list[Message] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.server = StandIn(self._answer)

    def _answer(self, posted: Posted) -> Answered:
        target = posted.headers.get("x-amz-target", "")
        service = target.partition(".")[0]
        if not target:
            form = dict(parse_qsl(posted.body.decode(), keep_blank_values=True))
            return self._signed(posted, "sns") or self._publish_batch(form)
        known: dict[str, Any] = {
            "AmazonSQS.SendMessageBatch": self._send_batch,
            "AmazonSQS.ReceiveMessage": self._receive,
            "AmazonSQS.DeleteMessage": self._delete,
            "AWSEvents.PutEvents": self._put_events,
        }
        name = "sqs" if service == "AmazonSQS" else "events"
        refused = self._signed(posted, name)
        if refused or target not in known:
            return refused or Answered(400, b'{"__type":"UnknownOperationException"}')
        with self._lock:
            return Answered(200, json.dumps(known[target](json.loads(posted.body))).encode())

    def _signed(self, posted: Posted, service: str) -> Answered | None:
        scope = rf"[^/]+/\d{{8}}/{REGION}/{service}/aws4_request"
        signed = rf"AWS4-HMAC-SHA256 Credential={scope}, .*Signature=[0-9a-f]{{64}}$"
        if re.match(signed, posted.headers.get("authorization", "")):
            return None
        return Answered(403, b'{"__type":"MissingAuthenticationToken"}')

    def _send_batch(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert asked["QueueUrl"].startswith(f"{self.server.url}/{ACCOUNT}/")
        fifo = asked["QueueUrl"].endswith(".fifo")
        assert 0 < len(asked["Entries"]) <= MOST_ENTRIES
        done = []
        for entry in asked["Entries"]:
            assert fifo == ("MessageGroupId" in entry)
            told = {name: value["StringValue"] for name, value in entry["MessageAttributes"].items()}
            message = Message(entry["MessageBody"], told.get("matched"), told["type"], entry.get("MessageGroupId"))
            self.sent.append(message)
            done.append({"Id": entry["Id"], "MessageId": str(uuid4()), "MD5OfMessageBody": _md5(message.body)})
        return {"Successful": done, "Failed": []}

    def _receive(self, asked: dict[str, Any]) -> dict[str, Any]:
        free = [message for message in self.sent if message.handle is None][: asked.get("MaxNumberOfMessages", 1)]
        for message in free:
            message.handle = str(uuid4())
        return {
            "Messages": [
                {"MessageId": one.handle, "ReceiptHandle": one.handle, "Body": one.body, "MD5OfBody": _md5(one.body)}
                for one in free
            ]
        }

    def _delete(self, asked: dict[str, Any]) -> dict[str, Any]:
        self.sent = [message for message in self.sent if message.handle != asked["ReceiptHandle"]]
        return {}

    def give_up_receivers(self) -> None:
        """Let the visibility time-out of every message be over."""
        for message in self.sent:
            message.handle = None

    def _put_events(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert 0 < len(asked["Entries"]) <= MOST_ENTRIES
        for entry in asked["Entries"]:
            reasons = [one.removeprefix("matched:") for one in entry["Resources"] if one.startswith("matched:")]
            self.sent.append(Message(entry["Detail"], ", ".join(reasons) or None, entry["DetailType"]))
        return {"FailedEntryCount": 0, "Entries": [{"EventId": str(uuid4())} for _ in asked["Entries"]]}

    def _publish_batch(self, form: dict[str, str]) -> Answered:
        assert form["Action"] == "PublishBatch"
        assert form["TopicArn"].startswith(f"arn:aws:sns:{REGION}:{ACCOUNT}:")
        entries: dict[int, dict[str, str]] = {}
        for name, value in form.items():
            if found := ENTRIES.fullmatch(name):
                entries.setdefault(int(found[1]), {})[found[2]] = value
        assert 0 < len(entries) <= MOST_ENTRIES
        with self._lock:
            for _, entry in sorted(entries.items()):
                told = _attributes(entry)
                self.sent.append(Message(entry["Message"], told.get("matched"), told["type"]))
        done = "".join(f"<member><Id>{e['Id']}</Id><MessageId>{uuid4()}</MessageId></member>" for e in entries.values())
        space = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"'
        result = f"<PublishBatchResult><Successful>{done}</Successful><Failed/></PublishBatchResult>"
        meta = f"<ResponseMetadata><RequestId>{uuid4()}</RequestId></ResponseMetadata>"
        text = f"<PublishBatchResponse {space}>{result}{meta}</PublishBatchResponse>"
        return Answered(200, text.encode(), {"Content-Type": "text/xml"})


def _attributes(entry: dict[str, str]) -> dict[str, str]:
    names = {key: value for key, value in entry.items() if re.fullmatch(r"MessageAttributes\.entry\.\d+\.Name", key)}
    return {name: entry[key.removesuffix("Name") + "Value.StringValue"] for key, name in names.items()}


def _md5(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()

"""The alert rules, each with what it means and what to do; the runbooks are made of the same words."""

from dataclasses import dataclass
from enum import StrEnum

from contracts.artefacts.failure import ReasonCode
from workers.domain.health import GOOD
from workers.runtime.lanes import Lane
from workers.runtime.telemetry import metrics as m


class Severity(StrEnum):
    """Who is to be told, and when."""

    PAGE = "page"
    """Papers do not reach readers: somebody looks now."""
    TICKET = "ticket"
    """Somebody looks on the next working day."""


@dataclass(frozen=True)
class Alert:
    """One rule; `lasts` is how long the expression must hold, in Prometheus's words."""

    name: str
    expression: str
    lasts: str
    severity: Severity
    summary: str
    """One line, which may name labels as `{{ $labels.stage }}`."""
    means: str
    look: str
    do: str


LIVE = f'lane="{Lane.LIVE}"'
WELL = "|".join(sorted(GOOD))
SETTLED = 'outcome=~"done|waiting|failed|cancelled"'

ALERTS = (
    Alert(
        "AgendaTargetDown",
        'up{job=~"agenda.*"} == 0',
        "5m",
        Severity.PAGE,
        "{{ $labels.instance }} does not answer",
        "Prometheus cannot reach the metrics of a process: it is down, or cannot be reached.",
        "The log of the process and its restarts.",
        "A worker that refuses to start says why in one sentence; `agenda doctor` on its machine tells the same. "
        "Nothing is lost meanwhile: its tasks go to other workers of the stage.",
    ),
    Alert(
        "AgendaOverviewOld",
        f"time() - max ({m.LOOKED.name}) > 300 or absent ({m.LOOKED.name})",
        "5m",
        Severity.PAGE,
        "queues, sources and sinks have not been read for five minutes",
        "`agenda metrics` is down, or the bucket does not answer it: no other alert on queues, sources and sinks "
        "can be relied on.",
        "Its log: `overview_failed` names the bucket, `broker_does_not_tell` the broker.",
        "Start it again; if the bucket is away, bring it back. Run `agenda doctor`.",
    ),
    Alert(
        "AgendaStageStuck",
        f"max by (stage) ({m.OLDEST_OPEN.name}{{{LIVE}}}) > 1800",
        "10m",
        Severity.PAGE,
        "{{ $labels.stage }} has not handled an event for {{ $value | humanizeDuration }}",
        "The oldest news that a stage has not handled is over half an hour old. Readers wait.",
        "`agenda status`: tasks in the queue, workers, and retries of the stage; the dashboard “a stage”.",
        "Without workers, start some. With a long queue, add workers for this stage. With an empty queue, run "
        "`agenda reconcile`. With many retries, see AgendaRetries.",
    ),
    Alert(
        "AgendaStageWithoutWorkers",
        f"max by (stage, lane) ({m.QUEUE_TASKS.name}) > 0 and max by (stage, lane) ({m.QUEUE_WORKERS.name}) == 0",
        "10m",
        Severity.PAGE,
        "{{ $value }} tasks wait for {{ $labels.stage }} ({{ $labels.lane }}), and no worker takes them",
        "A queue has tasks and nobody takes from it.",
        "`agenda status`, and whether the deployment of the stage is scaled to nothing or cannot start.",
        "Start workers for the stage: `agenda worker STAGE`.",
    ),
    Alert(
        "AgendaQueueGrows",
        f"max by (stage) ({m.QUEUE_TASKS.name}{{{LIVE}}}) > 500 and "
        f"max by (stage) (deriv({m.QUEUE_TASKS.name}{{{LIVE}}}[30m])) > 0",
        "30m",
        Severity.TICKET,
        "{{ $labels.stage }} has {{ $value }} tasks in its queue, and more come than go",
        "A stage does not keep up with what comes.",
        "The dashboard “a stage”: seconds a task and cores in use, compared with last week.",
        "Add workers for this stage, or raise what its autoscaling may start. The first polls of many councils are "
        "such a time too.",
    ),
    Alert(
        "AgendaTasksLost",
        f"max by (stage) ({m.OLDEST_OPEN.name}{{{LIVE}}}) > 3600 and "
        f"max by (stage) ({m.QUEUE_TASKS.name}{{{LIVE}}}) == 0",
        "15m",
        Severity.PAGE,
        "{{ $labels.stage }} has open events and an empty queue",
        "An event has been open for an hour and its queue is empty: the queue lost its task, as Redis does when it "
        "restarts without persistence, or a document was cut into parts of which one does not end.",
        "`agenda status`, then the log of `agenda reconcile`: it says why each event was open.",
        "Run `agenda reconcile`. It is safe at any time; put it on a schedule.",
    ),
    Alert(
        "AgendaFailureShare",
        f'sum by (stage) (increase({m.DOCUMENTS.name}{{outcome="failed"}}[1h])) / '
        f"sum by (stage) (increase({m.DOCUMENTS.name}{{{SETTLED}}}[1h])) > 0.05 and "
        f'sum by (stage) (increase({m.DOCUMENTS.name}{{outcome="failed"}}[1h])) > 5',
        "10m",
        Severity.TICKET,
        "{{ $value | humanizePercentage }} of the documents fail at {{ $labels.stage }}",
        "More than one document of twenty fails at a stage.",
        "`agenda failures list --group`, the dashboard “failures”, then `agenda failures show ID` of one.",
        "The operators' guide says for each reason what to do. After the mend replay the group: "
        "`agenda failures replay --in-group GROUP`.",
    ),
    Alert(
        "AgendaBug",
        f'sum by (stage) (increase({m.FAILURES.name}{{reason="{ReasonCode.BUG}"}}[1h])) > 0',
        "0m",
        Severity.TICKET,
        "a document failed at {{ $labels.stage }} by an error in the program",
        "An error that the program does not know ended the work on a document; its record holds the traceback.",
        "`agenda failures list --group --reason-code bug` groups by place in the code.",
        "Report it with the traceback. Replay the group after the mend.",
    ),
    Alert(
        "AgendaPoison",
        f'sum by (stage) (increase({m.FAILURES.name}{{reason="{ReasonCode.POISON}"}}[1h])) > 0',
        "0m",
        Severity.TICKET,
        "a document killed its worker three times at {{ $labels.stage }}",
        "A document was set aside because each attempt at it ended with the death of its worker.",
        "The kernel's log for memory limits at those times; `agenda failures show ID` names attempts and workers.",
        "Where the worker's memory was too small, raise it and replay. Else keep the document for a report.",
    ),
    Alert(
        "AgendaRetries",
        f"sum by (stage, reason) (increase({m.RETRIES.name}[15m])) > 50",
        "15m",
        Severity.TICKET,
        "{{ $labels.stage }} tries again and again: {{ $labels.reason }}",
        "A transient error does not go away. After AGENDA_MAX_ATTEMPTS these documents become failures.",
        "The reason: `unreachable`, `timed_out` and `http_error` are of sites, `store_unavailable` of the bucket.",
        "For a site, see AgendaSourceUnwell. For the bucket, bring it back, then "
        "`agenda failures replay --reason-code store_unavailable`.",
    ),
    Alert(
        "AgendaRedeliveries",
        f"sum by (stage) (increase({m.REDELIVERIES.name}[15m])) > 10",
        "0m",
        Severity.TICKET,
        "workers of {{ $labels.stage }} die: {{ $value }} tasks came again in 15 minutes",
        "Tasks come again because their workers died, or lost the broker, or because Redis gave away a task that took "
        "longer than its visibility time-out.",
        "Restarts and memory of the workers; on Redis the longest task against AGENDA_VISIBILITY_TIMEOUT.",
        "Raise the memory limit, or lower AGENDA_OCR_PROCESSES or `--concurrency`.",
    ),
    Alert(
        "AgendaDeadLetters",
        f"max ({m.DEAD_LETTERS.name}) > 0",
        "15m",
        Severity.TICKET,
        "{{ $value }} tasks are set aside, and no worker records them",
        "RabbitMQ set tasks aside after 20 deliveries. Any worker turns them into failure records; none does.",
        "Whether any worker runs, and its log: `dead_letter_not_recorded` says why not.",
        "Start a worker; bring the bucket back.",
    ),
    Alert(
        "AgendaFailuresStand",
        f"sum (max by (stage, reason) ({m.STANDING_FAILURES.name})) > 100",
        "24h",
        Severity.TICKET,
        "{{ $value }} failures wait for somebody",
        "Over a hundred failure records have been neither replayed nor dropped for a day.",
        "`agenda failures list --group`",
        "Replay what may go well now, drop what will not: `agenda failures drop ID --reason TEXT`.",
    ),
    Alert(
        "AgendaSourceUnwell",
        f'max by (source, health) ({m.SOURCE_HEALTH.name}{{health!~"{WELL}"}}) == 1',
        "6h",
        Severity.TICKET,
        "{{ $labels.source }} is {{ $labels.health }}",
        "A source has been unwell for six hours. Nothing of it is withdrawn meanwhile, and new papers may be missed.",
        "`agenda sources show NAME` tells the evidence.",
        "The operators' guide says for each state what to do.",
    ),
    Alert(
        "AgendaSourceStale",
        f"time() - max by (source) ({m.SOURCE_WELL.name}) > 86400",
        "30m",
        Severity.PAGE,
        "{{ $labels.source }} has not been seen whole for {{ $value | humanizeDuration }}",
        "For a day no poll of a source has seen all that there is, or none was made.",
        "`agenda sources show NAME`; whether `agenda watch` or Celery's beat runs, and workers of the watch stage.",
        "Start what does not run; `agenda sources check` reads each source once.",
    ),
    Alert(
        "AgendaSinkPaused",
        f"max by (sink) ({m.SINK_PAUSED.name}) == 1",
        "0m",
        Severity.PAGE,
        "{{ $labels.sink }} gets nothing until somebody resumes it",
        "A sink refused for good or for five days, and waits for an operator. Its events are kept.",
        "`agenda events sinks` tells its error.",
        "Mend its address or secret, then `agenda events resume NAME`; `--skip` leaves out the event that it refused.",
    ),
    Alert(
        "AgendaSinkLags",
        f"max by (sink) ({m.SINK_LAG.name}) > 900",
        "10m",
        Severity.PAGE,
        "{{ $labels.sink }} is {{ $value | humanizeDuration }} behind",
        "Events have waited for over a quarter of an hour for a sink.",
        "`agenda events sinks`; whether `agenda events deliver` runs.",
        "Start it; where the sink does not answer, bring it back. Nothing is lost, and other sinks are not delayed.",
    ),
    Alert(
        "AgendaTelemetryLost",
        f"sum (increase({m.LOST.name}[15m])) > 0",
        "15m",
        Severity.TICKET,
        "workers could not hand on {{ $value }} measurements",
        "A worker told more than the process that shows it could read; figures are too low.",
        "CPU of the worker's first process.",
        "Give the worker more CPU, or fewer processes.",
    ),
    Alert(
        "AgendaCostRises",
        f"sum (increase({m.CPU_SECONDS.name}[1d])) / "
        f'sum (increase({m.DOCUMENTS.name}{{stage="summarise", outcome="done"}}[1d])) > '
        f"3 * (sum (increase({m.CPU_SECONDS.name}[7d] offset 1d)) / "
        f'sum (increase({m.DOCUMENTS.name}{{stage="summarise", outcome="done"}}[7d] offset 1d)))',
        "1h",
        Severity.TICKET,
        "a document costs {{ $value | humanizeDuration }} of CPU, three times as much as last week",
        "Documents of the last day cost over three times the CPU of those of the week before.",
        "The dashboard “cost”: by stage, without a result, and how pages were read.",
        "Scans cost a hundred times more than typed papers, and are no fault. Else look for retries, or a new release.",
    ),
    Alert(
        "AgendaModelBudget",
        f"max ({m.MODEL_TOKENS.name}) > 0.9 * max ({m.MODEL_BUDGET.name}) and max ({m.MODEL_BUDGET.name}) > 0",
        "0m",
        Severity.TICKET,
        "nine tenths of today's tokens are given out",
        "When they are spent, summaries are made of the papers' own sentences until midnight UTC.",
        "How many documents came today; the count `fallbacks` of the log line `stage_done`.",
        "Nothing, or raise AGENDA_MODEL_DAILY_TOKENS.",
    ),
)

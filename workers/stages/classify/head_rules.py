"""What stands at the top of a paper and speaks for its type, from what British and North American papers share."""

from workers.stages.classify import head_rules_decisions, head_rules_meetings, head_rules_others, head_rules_reports
from workers.stages.classify.rule import Rule

_PARTS = (head_rules_meetings, head_rules_decisions, head_rules_reports, head_rules_others)
HEAD_RULES: tuple[Rule, ...] = tuple(rule for part in _PARTS for rule in part.RULES)

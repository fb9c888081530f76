# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands at the top of reports, their appendices, and plans."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(
        T.REPORT,
        r"^(?:report title|title of report|report subject|subject matter|subject|report (?:to|of|by|no|"
        r"author))\b\s*[:.]?",
        2.0,
        top=20,
    ),
    rule(
        T.REPORT,
        r"^(?:report )?(?:to|for|circulated to)\s*:\s*\S|^to (?:the )?(?:cabinet|council|executive|mayor|members)\b",
        1.0,
        top=20,
    ),
    rule(T.REPORT, r"^(?:from|by|prepared by|submitted by|presented by)\s*:\s*\S", 0.8, top=20),
    rule(
        T.REPORT,
        r"^\W*(?!supplement|addend|.*\bappendix\b|.*\b(?:the|this|an?|further|said) (?:[\w’'-]+ )?report\W*$)"
        r"(?:[\w’'&,./()-]+ ){0,9}report(?: no\W.*| #.*| \d.*)?[^\w.]*$",
        2.4,
        top=6,
    ),
    rule(
        T.REPORT,
        r"^\W*(?:staff|council|committee|officers?|administrative|information|agenda|decision|delegated|"
        r"briefing|recommendation) (?:report|memo(?:randum)?|note|paper)\b|^memorandum\b|^memo\W*$|"
        r"^request for (?:council )?decision\b",
        2.4,
        top=12,
    ),
    rule(T.REPORT, r"^(?:joint )?reports? (?:of|by|from|to)\b(?! the meeting)", 1.5, top=12),
    rule(
        T.REPORT,
        r"^(?:application (?:no|number|ref\w*|type)|name of applicant|case officer|site address|"
        r"proposal\b(?! (?:for|to|of|that|is)\b)|"
        r"applicant|agent|planning application)\b",
        2.0,
        top=20,
    ),
    rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:(?:officer |staff )?recommendations?(?:\(s\))?|summary|(?:purpose|summary|"
        r"aim) of (?:the |this )?report|purpose|executive summary|"
        r"reason for report)\b",
        1.2,
        top=25,
    ),
    rule(
        T.REPORT,
        r"\bthis (?:report|paper|note|briefing) (?:is|sets|provides|gives|asks|seeks|presents|outlines|updates)\b",
        1.5,
        top=25,
    ),
    rule(
        T.REPORT,
        r"^(?:decision maker|contact officers?|decision type|meeting name|lead (?:officer|member|director)|"
        r"category|portfolio(?: holder)?|"
        r"(?:relevant |lead )?(?:cabinet|executive) (?:member|portfolio)|responsible (?:officer|director)|"
        r"key decision|is this a key decision|"
        r"decision no|report author|past pathway|exempt information|wards?(?:\(s\))?)\b.{0,40}",
        1.2,
        top=25,
    ),
    rule(
        T.REPORT,
        r"^(?:[\w’'&-]+ ){0,6}(?:annual|progress|performance|monitoring|outturn|update|audit|inspector[’']s|"
        r"investigation|review) "
        r"report\b(?!.*\.$)",
        2.1,
        top=6,
    ),
    rule(T.REPORT, r"\bbriefing(?: note| paper| report)?\W*$", 1.5, top=12),
    rule(
        T.APPENDIX,
        r"^\W*(?:(?:agenda )?item(?: no\.?)? ?\d{1,2}\w?\W+)?(?:appendix|annexe?|annexure|attachment|schedule|"
        r"app\.?(?= ?\d))(?!\s+of\b)\b"
        r"(?:\s+[A-Z\d]{1,3}\b)?(?!\w* of)|"
        r"^\W*(?:(?:agenda )?item(?: no\.?)? ?\d{1,2}\w?\W+)?(?:exhibit|enclosure)\W+(?:[A-Z]|\d{1,2}|[ivx]{1,4})\b|"
        r"^(?!.*\b(?:see|in|at|as|to|and|with)\b).{3,70}\s(?:[-–:(]\s?)?(?:appendix|annexe?|annexure|attachment|"
        r"exhibit|enclosure) (?:[A-Z]|\d{1,2}|"
        r"[ivx]{1,4})\W*$",
        2.2,
        top=4,
    ),
    rule(
        T.PLAN_OR_POLICY,
        r"^(?!appendix|annex|subject|and\b|of\b|the\b|to\b|planning policy$|(?:adoption|approval|review|revision|"
        r"updates?|changes?|"
        r"amendments?|implementation|progress|refresh|response|development|delivery|publication) (?:of|to|on|for|"
        r"with)\b)"
        r"(?:[\w’'&,()/-]+ ){0,10}(?:policy|strategy|"
        r"provision \(\w+\) statement|policy statement|"
        r"statement of (?:\w+ ){1,3}policy|(?:action|local|delivery|corporate|business|strategic|improvement|"
        r"area|neighbourhood|service|management) plan|"
        r"framework|charter|constitution|code of conduct|standing orders|scheme of delegation)(?: (?:statement|"
        r"20\d\d.{0,8}))?$",
        4.8,
        top=6,
    ),
    rule(
        T.PLAN_OR_POLICY,
        r"^(?:the )?(?:(?!appendix|annex|subject|report|review|changes?|amendments?|updates?|adoption|approval|to\b)"
        r"[\w’'-]+ ){0,6}(?:constitution|standing orders|terms of reference|code of conduct|scheme of delegation|"
        r"financial regulations|rules of procedure)(?: (?:of|for) .{3,60})?$",
        2.5,
        top=4,
    ),
    rule(
        T.PLAN_OR_POLICY,
        r"^(?!appendix|annex|subject|and\b|of\b|the\b|to\b|report|(?:policy|strategy|plan|framework|scheme|"
        r"protocol)\W*$|(?:adoption|approval|review|revision|updates?|"
        r"changes?|amendments?|"
        r"implementation|progress|refresh|response|award|proposed|consultation)\b)(?:[\w’'&,()/–-]+ ){0,8}"
        r"(?:(?:policy|strategy|plan|framework|protocol|scheme|procedure)s?(?: and (?:procedures?|guidance|"
        r"strategy|policy|plan|framework))?|"
        r"terms of reference|constitution|code of (?:conduct|practice)|standing orders|scheme of delegation|"
        r"(?:financial|contract|procurement) (?:regulations|rules)|"
        r"(?:procedure )?rules|guidelines|handbook|manual|"
        r"master ?plan|prospectus|road ?map|planning document|design guide|guidance(?: notes?)?|byelaws policy)"
        r"(?: (?:for|of|on) (?:the )?.{3,60})?(?: ?[\(\[]?(?:draft|final|\d{1,2}|20\d\d.{0,8}|v\d.*)[)\]]?)*$|"
        r"^.{3,40}: (?:our|a) (?:vision|plan)\b.{0,30}$",
        2.1,
        top=6,
    ),
)

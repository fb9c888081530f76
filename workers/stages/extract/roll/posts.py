"""The posts of officers, as lists print them beside names."""

import re

from workers.stages.extract.people.names import ROLE_WORD

MEMBER_POST = re.compile(
    r"\b(?:cabinet member|executive councillor|portfolio holder|lead member|executive member|leader of|"
    r"deputy leader|chair(?:man|woman|person)? of|"
    r"lead cabinet|cabinet advis\w+|champion|spokes\w+|ward (?:member|councillor)|county councillor|"
    r"independent (?:member|person)|lay member|co-?opted|parish representative|substitut\w+)",
    re.IGNORECASE,
)
_POST_WORD = re.compile(
    r"\b(?:CEO|CFO|CAO|RFO|GM|DCEO|CIO|COO|Director|Officer|Manager|Clerk|Solicitor|Engineer|Planner|Secretary|"
    r"Treasurer|"
    r"Attorney|Administrator|Reporter|Recorder|Recording|Minutes?|Minute[- ]taker|Legal Advis[eo]r|Technician|"
    r"Intern|Fire Chief|Chief|"
    r"Coordinator|Co-ordinator|Apprentice|Trainee|Accountant|Auditor|Representative|Partner|Consultant|Head|Lead|"
    r"Superintendent|Librarian|Marshal|Lieutenant|Sergeant|Commander|Comptroller|"
    r"Archivist|Ranger|Paralegal|Support|Note[- ]taker|A\.?S\.?O\.?|SEO|A/SEO|Town Clerk)\b"
)
_SHORT_POST = re.compile(
    r"(?:A/|[A-Z][a-z]{1,3}\. )?(?:Dir|Asst|Mgr|Eng|Admin|Sec)\b(?:\.,?| of\b).*|"
    r"(?:A/)?(?:[A-Z]\.\s?){1,4}[A-Z]\.?|(?:A/)?(?!LLP|LTD|OBE|MBE|CBE|NHS|UK)[A-Z]{2,5}"
)
POST_BEGINS = re.compile(
    r"(?:The |A/)?(?:Senior|Principal|Deputy|Assistant|Associate|Chief|Interim|Acting|Executive|Corporate|"
    r"Strategic|Service|Head|Director|"
    r"Town|City|County|Borough|Parish|Village|Municipal|Fire|Police|Finance|Financial|Governance|Democratic|"
    r"Legal|Monitoring|"
    r"Committee|Council|Planning|Planner|Development|Housing|Public|Community|Group|Business|Project|Programme|"
    r"Policy|Scrutiny|"
    r"Electoral|Environmental|Environment|Economic|Human|Building|Licensing|Information|Communications?|"
    r"Recording|Minutes?|"
    r"Manager|Clerk|Solicitor|Engineer|Officer|Administrator|Administrative|Treasurer|Secretary|Attorney|Lead|"
    r"Team|Area|Regional|"
    r"Performance|Property|Audit|Internal|Risk|Leisure|Parks|Recreation|Transport|Highways?|Roads?|Traffic|"
    r"Technical|General|"
    r"Commissioning|Education|Children|Adult|Social|Health|Customer|Digital|ICT|IT|HR|RFO|CAO|CEO|CFO|GM|"
    r"Section|Operations|Neighbourhood|"
    r"Conservation|Urban|Water|Waste|Waterways|Office|Support|Consultant|Independent|External|District|"
    r"Graduate|Trainee|Apprentice|"
    r"Joint|Managing|Coordinator|Co-ordinator|Superintendent|Commissioner|Surveyor|Accountant|Auditor|"
    r"Inspector|Librarian|Legislative)\b"
)
SENTENCE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|be|been|would|will|shall|should|that|which|who|welcomed|opened|called|"
    r"advised|noted|"
    r"declared|reported|agreed|resolved|stated|received|read|spoke|asked|gave|told|said|informed|reminded|thanked|took|"
    r"introduced|explained|presented|confirmed|submitted|outlined|this|these|any|not|if|when)\b"
)


def is_post(text: str) -> bool:
    """Whether a text is the post of an officer."""
    said = text.title() if text.isupper() and len(text) > 5 else text  # noqa: PLR2004 (letters of an abbreviated post)
    known = ROLE_WORD.search(said) or _POST_WORD.search(said) or _SHORT_POST.fullmatch(said)
    if not said[:1].isupper() and len(said.split()) <= 4:  # noqa: PLR2004 (words of a post in small letters)
        known = ROLE_WORD.search(said.title())
    elif not said[:1].isupper():
        return False
    return bool(known) and not MEMBER_POST.search(said) and not SENTENCE.search(said)

"""What kind of paper a document is, and what it is about."""

from enum import StrEnum

from pydantic import Field

from contracts.artefacts.stated import Citation, PageNumber
from contracts.model import Contract


class DocumentType(StrEnum):
    """The closed list of document types; `unknown` where the words do not suffice."""

    AGENDA = "agenda"
    REPORTS_PACK = "reports_pack"
    SUPPLEMENT = "supplement"
    REPORT = "report"
    APPENDIX = "appendix"
    MINUTES = "minutes"
    DECISION_RECORD = "decision_record"
    QUESTIONS = "questions"
    MOTION = "motion"
    EQUALITY_ASSESSMENT = "equality_assessment"
    PLAN_OR_POLICY = "plan_or_policy"
    CONSULTATION = "consultation"
    LETTER = "letter"
    NOTICE = "notice"
    OTHER = "other"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    """The closed list of topics."""

    CHILDREN_AND_FAMILIES = "children-and-families"
    SPECIAL_EDUCATIONAL_NEEDS = "special-educational-needs"
    EDUCATION_AND_SCHOOLS = "education-and-schools"
    ADULT_SOCIAL_CARE = "adult-social-care"
    PUBLIC_HEALTH = "public-health"
    HOUSING = "housing"
    PLANNING = "planning"
    TRANSPORT_AND_HIGHWAYS = "transport-and-highways"
    ENVIRONMENT_AND_CLIMATE = "environment-and-climate"
    WASTE_AND_RECYCLING = "waste-and-recycling"
    PARKS_LEISURE_AND_CULTURE = "parks-leisure-and-culture"
    ECONOMY_AND_REGENERATION = "economy-and-regeneration"
    COMMUNITY_SAFETY = "community-safety"
    LICENSING_AND_REGULATION = "licensing-and-regulation"
    FINANCE_AND_BUDGET = "finance-and-budget"
    COUNCIL_TAX_AND_BENEFITS = "council-tax-and-benefits"
    GOVERNANCE_AND_CONSTITUTION = "governance-and-constitution"
    AUDIT_AND_RISK = "audit-and-risk"
    WORKFORCE_AND_PAY = "workforce-and-pay"
    PROPERTY_AND_ASSETS = "property-and-assets"
    DIGITAL_AND_DATA = "digital-and-data"
    EQUALITIES = "equalities"
    ELECTIONS_AND_DEMOCRACY = "elections-and-democracy"
    DEVOLUTION_AND_REORGANISATION = "devolution-and-reorganisation"


class Evidence(Contract):
    """Words that decided, and where they stand; `page` is None for the title at the source."""

    words: str
    page: int | None = Field(None, ge=1)
    weight: float


class TypeDecision(Contract):
    """A document type with its reasons."""

    value: DocumentType
    score: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...]


class TopicDecision(Contract):
    """A topic with its reasons."""

    value: Topic
    score: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...]
    esd_function: int | None = Field(
        None,
        ge=1,
        description="Id in the list of functions of local government, `http://id.esd.org.uk/function/<id>`, where one "
        "is the topic.",
    )


class MarkKind(StrEnum):
    """What a paper says of its own state."""

    DRAFT = "draft"
    FINAL = "final"
    REVISED = "revised"
    TO_FOLLOW = "to_follow"


class PaperMark(Citation):
    """A mark with its place."""

    kind: MarkKind


class PackPart(Contract):
    """The pages of one item in a pack; pages are positions in the file, from 1."""

    item: str | None = Field(None, description="Its number as printed.")
    first_page: PageNumber
    last_page: PageNumber
    printed_first: int | None = Field(
        None, ge=0, description="The number printed on its first page, if ranges told it."
    )
    printed_last: int | None = Field(None, ge=0)


class SecondOpinion(Contract):
    """What another classifier says of the same paper; it is recorded, and overrules nothing."""

    by: str = Field(description="Name and version of what was asked.")
    document_type: DocumentType | None = None
    topics: tuple[Topic, ...] = Field((), max_length=3)
    agrees: bool = Field(description="Whether its type and main topic are those of the rules.")


class Classification(Contract):
    """The decision of the classify stage."""

    document_type: TypeDecision
    topics: tuple[TopicDecision, ...] = Field(
        max_length=3, description="The main one first; none where the words do not suffice."
    )
    restricted: bool = Field(description="Whether the paper itself says that it is exempt or confidential.")
    restricted_evidence: tuple[Citation, ...] = Field(
        (), description="Each stands on its page: in the text, or in a line of its header or footer."
    )
    marks: tuple[PaperMark, ...] = Field((), description="What the paper says of its own state, each kind once.")
    language: str | None = Field(None, description="ISO 639-1; None where the words do not suffice.")
    cover_letter_pages: int | None = Field(None, ge=1, description="Pages of the letter that comes before the paper.")
    parts: tuple[PackPart, ...] = Field((), description="The items of a pack, in order; none where it does not tell.")
    second_opinion: SecondOpinion | None = Field(None, description="Another classifier's answer, where one is asked.")

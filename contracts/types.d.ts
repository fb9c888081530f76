/** Something that somebody is to do. */
export interface Action {
  page: number;
  quote: string;
  text: string;
  owner?: string | null;
}

/** A briefing on a topic over many documents stands in the site. */
export interface AgendaBriefingPublishedV1 {
  briefing: string;
  artefact: ArtefactReference;
  pages: Array<string>;
}

/** The weekly digest of a council, or of a topic over all councils, stands in the site. */
export interface AgendaDigestPublishedV1 {
  council: string;
  topic?: Topic | null;
  week: string;
  artefact: ArtefactReference;
  pages: Array<string>;
}

/** Document type and topics are decided, or `unknown` where the words do not suffice. */
export interface AgendaDocumentClassifiedV1 {
  document: DocumentReference;
  blob: BlobReference;
  artefacts: Record<string, ArtefactReference>;
  document_type: DocumentType;
  topics: Array<Topic>;
  restricted: boolean;
}

/** The watcher saw a document, or other content at a known address, for the first time. */
export interface AgendaDocumentDetectedV1 {
  document: DocumentReference;
  change?: "new" | "revised";
  sha256?: string | null;
}

/** The facts that the document states are extracted. */
export interface AgendaDocumentExtractedV1 {
  document: DocumentReference;
  blob: BlobReference;
  artefacts: Record<string, ArtefactReference>;
  document_type: DocumentType;
  meeting_date?: string | null;
  facts: Record<string, number>;
}

/** A stage could not process a document; the failure record says why and keeps the input. */
export interface AgendaDocumentFailedV1 {
  document: DocumentReference;
  stage: string;
  reason: ReasonCode;
  message: string;
  attempts: number;
  failure: string;
}

/** The bytes of a document are in the bucket. */
export interface AgendaDocumentFetchedV1 {
  document: DocumentReference;
  blob: BlobReference;
}

/** A cited summary of the document is stored. */
export interface AgendaDocumentSummarisedV1 {
  document: DocumentReference;
  blob: BlobReference;
  artefacts: Record<string, ArtefactReference>;
  document_type: DocumentType;
  sentences: number;
  words: number;
}

/** The text of every page is known. */
export interface AgendaDocumentText_recognisedV1 {
  document: DocumentReference;
  blob: BlobReference;
  artefacts: Record<string, ArtefactReference>;
  pages: number;
  pages_by_source: Record<string, number>;
  mean_confidence?: number | null;
  low_confidence?: boolean;
}

/** A document is no longer published by its source. */
export interface AgendaDocumentWithdrawnV1 {
  document: DocumentReference;
  reason: "removed" | "restricted" | "taken_down";
  message?: string | null;
}

/** A meeting was seen for the first time, or its listing changed. */
export interface AgendaMeetingChangedV1 {
  source: string;
  meeting: MeetingReference;
  record: string;
  changes: Array<MeetingChange>;
}

/** A meeting page is assembled from all documents known so far. */
export interface AgendaMeetingSummarisedV1 {
  source: string;
  meeting: MeetingReference;
  artefact: ArtefactReference;
  documents: number;
  missing: number;
}

/** The page of a meeting stands in the site. */
export interface AgendaPagePublishedV1 {
  source: string;
  meeting: MeetingReference;
  artefact: ArtefactReference;
  pages: Array<string>;
}

/** A source answers differently from before. */
export interface AgendaSourceHealth_changedV1 {
  source: string;
  before?: string | null;
  after: "ok" | "blocked" | "tls" | "template_changed" | "partial" | "empty" | "slow" | "unreachable";
  evidence: string;
}

/** An appendix that the document names. */
export interface Appendix {
  page: number;
  quote: string;
  label: string;
  title: string;
}

/** Where an immutable result is, and the digest of its bytes. */
export interface ArtefactReference {
  key: string;
  sha256: string;
}

/** One start of the work on an event, written down before it begins. */
export interface Attempt {
  number: number;
  started_at: string;
  worker?: string;
  ended?: "retried" | "handed_back" | null;
  reason?: ReasonCode | null;
  message?: string;
}

/** A person whom the source or the minutes name. */
export interface Attendee {
  name: string;
  role?: string | null;
  attendance?: string | null;
  document?: string | null;
  citation?: Citation | null;
}

/** Whether a listed document can be had. */
export type Availability = "published" | "to_follow" | "restricted" | "withdrawn";

/** Where the original bytes of a document are. */
export interface BlobReference {
  key: string;
  sha256: string;
  size: number;
  media_type: string;
}

/** The answer to a request; the same request over the same documents gives the same briefing. */
export interface Briefing {
  id: string;
  topic: string;
  councils?: Array<string>;
  since?: string | null;
  until?: string | null;
  documents: number;
  paragraphs?: Array<BriefingParagraph>;
  conflicts?: Array<BriefingConflict>;
  footnotes?: Array<Footnote>;
}

/** Two documents that say the same with different figures. */
export interface BriefingConflict {
  first: BriefingSentence;
  second: BriefingSentence;
}

/** What the documents say on one theme. */
export interface BriefingParagraph {
  theme: string;
  sentences: Array<BriefingSentence>;
}

/** A sentence with the numbers of its footnotes. */
export interface BriefingSentence {
  text: string;
  footnotes: Array<number>;
}

/** As what a document names an officer. */
export type Capacity = "contact" | "author" | "director" | "responsible" | "signatory" | "attending";

/** One difference between a version of a meeting's listing and the one before. */
export interface Change {
  kind: ChangeKind;
  title: string;
  document?: string | null;
  revision?: number | null;
  item?: string | null;
  before?: string | null;
  after?: string | null;
  pages?: Array<PageDifference>;
  removed?: Array<string>;
  compared?: boolean;
}

/** What may change between two versions of a meeting's listing. */
export type ChangeKind = "meeting_announced" | "meeting_moved" | "status_changed" | "venue_changed" | "item_added" | "item_removed" | "item_moved" | "paper_announced" | "paper_added" | "paper_replaced" | "paper_renamed" | "paper_moved" | "paper_withdrawn" | "paper_restricted";

/** A place in the document: the quote stands word for word on the page (line breaks may differ). */
export interface Citation {
  page: number;
  quote: string;
}

/** The decision of the classify stage. */
export interface Classification {
  document_type: TypeDecision;
  topics: Array<TopicDecision>;
  restricted: boolean;
  restricted_evidence?: Array<Citation>;
  marks?: Array<PaperMark>;
  language?: string | null;
  cover_letter_pages?: number | null;
  parts?: Array<PackPart>;
  second_opinion?: SecondOpinion | null;
}

/** Two statements of one document that cannot both be right. */
export interface Conflict {
  subject: string;
  first: Stated;
  second: Stated;
}

/** A sentence that was not published as it was written, and why. */
export interface Correction {
  text: string;
  faults: Array<string>;
  replacement?: string | null;
}

/** What handling an event took; of work in parts, that of all parts together. */
export interface Cost {
  duration_s: number;
  cpu_s: number;
  computed: boolean;
  counts?: Record<string, number>;
}

/** What a day is in its document. */
export type DayRole = "earlier_meeting" | "next_meeting" | "publication" | "deadline" | "decision" | "call_in" | "implementation" | "signature";

/** A declaration of interest; one that there were none is not told. */
export interface Declaration {
  page: number;
  quote: string;
  name: string;
  text: string;
}

/** What happened in one week, and what is to come; no document stands in it twice. */
export interface Digest {
  council?: string | null;
  topic?: Topic | null;
  week: string;
  entries: Array<DigestEntry>;
}

/** One decision, change, paper or meeting, with the reason why it is there. */
export interface DigestEntry {
  section: DigestSection;
  title: string;
  reason: string;
  council: string;
  committee: string;
  meeting: string;
  starts_at?: string | null;
  document?: string | null;
  revision?: number | null;
  sentences?: Array<PageSentence>;
}

/** Why something is in a digest. */
export type DigestSection = "decision" | "change" | "paper" | "upcoming";

/** One document as listed under a meeting. */
export interface DocumentRecord {
  id: string;
  revision: number;
  title: string;
  url?: string | null;
  kind: ListedKind;
  item?: string | null;
  availability?: Availability;
  published?: string | null;
  key?: string | null;
}

/** Names one revision of one document, as its source lists it. */
export interface DocumentReference {
  id: string;
  revision: number;
  source: string;
  url: string;
  title: string;
  kind: ListedKind;
  meeting?: MeetingReference | null;
  item?: string | null;
}

/** How far a document of a meeting page has come. */
export type DocumentState = "summarised" | "failed" | "to_follow" | "restricted" | "withdrawn";

/** The closed list of document types; `unknown` where the words do not suffice. */
export type DocumentType = "agenda" | "reports_pack" | "supplement" | "report" | "appendix" | "minutes" | "decision_record" | "questions" | "motion" | "equality_assessment" | "plan_or_policy" | "consultation" | "letter" | "notice" | "other" | "unknown";

/** One published event; `id` is deterministic, so a repeated delivery has the same id and the same bytes. */
export interface Envelope {
  specversion: "1.0";
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: "application/json";
  dataschema: string;
  correlationid: string;
  causationid?: string | null;
  sequence?: string | null;
  traceparent?: string | null;
  tracestate?: string | null;
  reprocess?: string | null;
  data: unknown;
}

/** Words that decided, and where they stand; `page` is None for the title at the source. */
export interface Evidence {
  words: string;
  page?: number | null;
  weight: number;
}

/** The extract stage's result for one document. */
export interface Extraction {
  council?: Stated | null;
  committee?: Stated | null;
  meeting_date?: StatedDate | null;
  meeting_time?: StatedTime | null;
  venue?: Stated | null;
  title?: Stated | null;
  reference?: Stated | null;
  decision_maker?: Stated | null;
  decision_type?: Stated | null;
  decision_date?: StatedDate | null;
  call_in?: Stated | null;
  purpose?: Stated | null;
  wards?: Array<Stated>;
  officers?: Array<Officer>;
  recommendations?: Array<Stated>;
  options?: Array<Stated>;
  reasons?: Array<Stated>;
  implications?: Array<Implication>;
  decisions?: Array<Stated>;
  present?: Array<Stated>;
  apologies?: Array<Stated>;
  substitutes?: Array<Stated>;
  declarations?: Array<Declaration>;
  agenda_items?: Array<StatedItem>;
  motions?: Array<Motion>;
  votes?: Array<Vote>;
  actions?: Array<Action>;
  next_meeting?: StatedDate | null;
  questions?: Array<Question>;
  money?: Array<Money>;
  percentages?: Array<Percentage>;
  days?: Array<StatedDay>;
  statutes?: Array<Stated>;
  background_papers?: Array<Stated>;
  appendices?: Array<Appendix>;
  tables?: Array<Table>;
  conflicts?: Array<Conflict>;
}

/** A dead letter: the input, the reason and the attempts, kept until it is replayed or dropped. */
export interface FailureRecord {
  stage: string;
  event_id: string;
  event_key: string;
  subject: string;
  reason: ReasonCode;
  message: string;
  attempts: number;
  failed_at: string;
  traceback?: string | null;
  place?: string | null;
  part?: string | null;
  series?: number;
  history?: Array<Attempt>;
  log?: Array<string>;
  events: Array<string>;
}

/** One download; the bytes are under `blob.key`. */
export interface FetchedDocument {
  blob: BlobReference;
  url: string;
  etag?: string | null;
  last_modified?: string | null;
}

/** A place that says what a sentence says; the quote stands on the page word for word. */
export interface Footnote {
  number: number;
  document: string;
  revision: number;
  title: string;
  council: string;
  committee: string;
  meeting: string;
  day?: string | null;
  page: number;
  quote: string;
  url?: string | null;
}

/** A section on implications, word for word. */
export interface Implication {
  page: number;
  quote: string;
  kind: ImplicationKind;
  text: string;
}

/** What a section on implications is about. */
export type ImplicationKind = "financial" | "legal" | "equality" | "climate" | "staffing" | "risk";

/** One agenda item as listed; `key` is stable though numbers change. */
export interface ItemRecord {
  key: string;
  number: string;
  title: string;
  text?: string;
  restricted?: boolean;
}

/** What one item of a pack says; pages are positions in the file, from 1. */
export interface ItemSummary {
  item?: string | null;
  first_page: number;
  last_page: number;
  sentences: Array<SummarySentence>;
}

/** A row of the table: figures with what they are said of, or what a paper states with what it is called. */
export interface KeyFigure {
  page: number;
  quote: string;
  label: string;
  value: string;
}

/** What the source lists a document as; the document type is decided later, from its content. */
export type ListedKind = "front_sheet" | "reports_pack" | "supplement" | "printed_minutes" | "printed_decisions" | "paper" | "file";

/** What there is of one revision of a document, or of the page of a meeting; replaced when there is more. */
export interface Manifest {
  kind: "document" | "meeting";
  subject: string;
  revision?: number | null;
  sequence: string;
  entries: Array<ManifestEntry>;
}

/** One immutable object. */
export interface ManifestEntry {
  role: string;
  key: string;
  sha256: string;
  media_type: string;
}

/** What a paper says of its own state. */
export type MarkKind = "draft" | "final" | "revised" | "to_follow";

/** One field of a meeting that is different from what was known. */
export interface MeetingChange {
  field: string;
  before?: string | null;
  after?: string | null;
}

/** What the page of a meeting shows. */
export interface MeetingPage {
  id: string;
  source: string;
  record_sequence: number;
  council?: string | null;
  committee?: string | null;
  starts_at?: string | null;
  status: string;
  venue?: string | null;
  url?: string | null;
  summary?: Array<PageSentence>;
  items?: Array<PageItem>;
  documents?: Array<PageDocument>;
  attendees?: Array<Attendee>;
  topics?: Array<Topic>;
  missing?: Array<Missing>;
  versions?: Array<PageVersion>;
  elsewhere?: Array<Relocation>;
}

/** All that a source lists of one meeting; a new sequence number for each change. */
export interface MeetingRecord {
  id: string;
  source: string;
  sequence: number;
  council?: string | null;
  committee?: string | null;
  starts_at?: string | null;
  status?: string;
  venue?: string | null;
  url?: string | null;
  agenda_published?: boolean;
  minutes_published?: boolean;
  decisions_published?: boolean;
  items?: Array<ItemRecord>;
  documents?: Array<DocumentRecord>;
  attendees?: Array<Attendee>;
  key?: string | null;
  day?: string | null;
  elsewhere?: Array<Relocation>;
}

/** Names one meeting, with what consumers filter by. */
export interface MeetingReference {
  id: string;
  council?: string | null;
  committee?: string | null;
  starts_at?: string | null;
}

/** Something a reader would expect on the page and that is not there. */
export interface Missing {
  what: string;
  detail: string;
  document?: string | null;
}

/** An amount; `value` is in whole units of `currency`, negative where the paper says so. */
export interface Money {
  page: number;
  quote: string;
  text: string;
  value: string;
  currency: string;
  upper?: string | null;
  period?: string | null;
  subject?: string | null;
}

/** Who moved and seconded a motion, and what became of it where that is printed. */
export interface Motion {
  page: number;
  quote: string;
  mover: string;
  seconder?: string | null;
  outcome?: Outcome | null;
}

/** A contact officer, author or director named as such. */
export interface Officer {
  page: number;
  quote: string;
  name: string;
  role?: string | null;
  phone?: string | null;
  email?: string | null;
  capacity?: Capacity | null;
}

/** What became of an item or a motion. */
export type Outcome = "resolved" | "noted" | "deferred" | "withdrawn" | "lost";

/** The pages of one item in a pack; pages are positions in the file, from 1. */
export interface PackPart {
  item?: string | null;
  first_page: number;
  last_page: number;
  printed_first?: number | null;
  printed_last?: number | null;
}

/** One page; `text` keeps lines, separated by a line feed, in reading order. */
export interface Page {
  number: number;
  text: string;
  source: PageSource;
  confidence?: number | null;
  failure?: ReasonCode | null;
  header?: Array<string>;
  footer?: Array<string>;
  printed_number?: string | null;
  language?: string | null;
  words?: PageWords | null;
}

/** What is different on one page of a replaced paper; a long list is cut. */
export interface PageDifference {
  page: number;
  added?: Array<string>;
}

/** One document on a meeting page. */
export interface PageDocument {
  id: string;
  revision: number;
  title: string;
  url?: string | null;
  kind: ListedKind;
  item?: string | null;
  state: DocumentState;
  blob?: string | null;
  document_type?: DocumentType;
  topics?: Array<Topic>;
  pages?: number | null;
  sentences?: Array<SummarySentence>;
  key_figures?: Array<KeyFigure>;
  reason?: string | null;
}

/** One agenda item with the sentences told of it and its documents. */
export interface PageItem {
  key: string;
  number: string;
  title: string;
  text?: string;
  restricted?: boolean;
  sentences?: Array<PageSentence>;
  decisions?: Array<PageSentence>;
  outcome?: Outcome | null;
  documents?: Array<string>;
}

/** A sentence of the meeting's summary; its citations stand in the named document. */
export interface PageSentence {
  text: string;
  document: string;
  citations: Array<Citation>;
}

/** Where the text of a page comes from. */
export type PageSource = "text_layer" | "ocr" | "empty";

/** One version of a meeting's listing, with what changed since the one before. */
export interface PageVersion {
  sequence: number;
  seen_at?: string | null;
  changes: Array<Change>;
}

/** The words of a recognised page with their places, in reading order: they show a citation on the page. */
export interface PageWords {
  width: number;
  height: number;
  text: string;
  boxes: Array<number>;
  confidences: Array<number>;
  turned?: 0 | 90 | 180 | 270;
}

/** A mark with its place. */
export interface PaperMark {
  page: number;
  quote: string;
  kind: MarkKind;
}

/** A percentage; `value` is the number before the sign. */
export interface Percentage {
  page: number;
  quote: string;
  text: string;
  value: string;
}

/** One file of the site. */
export interface PublishedFile {
  key: string;
  sha256: string;
  media_type: string;
}

/** What the publish stage wrote for one meeting page. */
export interface PublishedPage {
  files: Array<PublishedFile>;
  superseded?: boolean;
}

/** A question and, where printed, its answer; `party` only where the paper states it. */
export interface Question {
  page: number;
  quote: string;
  number?: string | null;
  asker: string;
  party?: string | null;
  addressee?: string | null;
  question: string;
  answer?: string | null;
}

/** The closed list of reasons why a document fails. */
export type ReasonCode = "not_found" | "forbidden" | "refused_address" | "http_error" | "too_many_redirects" | "unreachable" | "timed_out" | "truncated" | "too_large" | "empty_file" | "not_the_document" | "unsupported_format" | "converter_missing" | "damaged" | "encrypted" | "too_many_pages" | "page_too_large" | "memory_limit" | "time_limit" | "recognition_failed" | "disk_full" | "store_unavailable" | "retries_exhausted" | "unreadable_message" | "poison" | "bug";

/** The outcome of one event at one stage. */
export interface Receipt {
  stage: string;
  event_id: string;
  outcome: "done" | "waiting" | "cancelled";
  artefact?: ArtefactReference | null;
  events: Array<string>;
  cost: Cost;
}

/** All pages of one content. */
export interface RecognisedText {
  sha256: string;
  media_type: string;
  pages: Array<Page>;
  mean_confidence?: number | null;
  low_confidence?: boolean;
}

/** A document that stood in a meeting, and the meeting in which it stands now. */
export interface Relocation {
  document: string;
  meeting: string;
}

/** What another classifier says of the same paper; it is recorded, and overrules nothing. */
export interface SecondOpinion {
  by: string;
  document_type?: DocumentType | null;
  topics?: Array<Topic>;
  agrees: boolean;
}

/** What a sentence is in the summary for. */
export type Slot = "purpose" | "recommendation" | "decision" | "implication" | "next_step" | "coverage";

/** A text as stated. */
export interface Stated {
  page: number;
  quote: string;
  value: string;
}

/** A day, read from the quote. */
export interface StatedDate {
  page: number;
  quote: string;
  value: string;
}

/** A day other than the meeting's, with its role. */
export interface StatedDay {
  page: number;
  quote: string;
  value: string;
  role: DayRole;
}

/** An item of an agenda or of minutes. */
export interface StatedItem {
  page: number;
  quote: string;
  number?: string | null;
  title: string;
  presenter?: string | null;
  pages?: string | null;
  to_follow?: boolean;
  restricted?: boolean;
  outcome?: Outcome | null;
}

/** A local wall time, read from the quote. */
export interface StatedTime {
  page: number;
  quote: string;
  value: string;
}

/** The summarise stage's result for one document. */
export interface Summary {
  method?: "extractive" | "language_model";
  model?: string | null;
  fallback?: string | null;
  sentences: Array<SummarySentence>;
  key_figures?: Array<KeyFigure>;
  items?: Array<ItemSummary>;
  corrections?: Array<Correction>;
  pages_used: Array<number>;
  pages: number;
  words: number;
}

/** One sentence with at least one verified citation. */
export interface SummarySentence {
  text: string;
  slot: Slot;
  citations: Array<Citation>;
}

/** The rows of a table on a page, cells as printed. */
export interface Table {
  page: number;
  caption?: string | null;
  unit?: string | null;
  header?: Array<string>;
  rows: Array<Array<string>>;
  amounts?: Array<Array<string | null>>;
}

/** The closed list of topics. */
export type Topic = "children-and-families" | "special-educational-needs" | "education-and-schools" | "adult-social-care" | "public-health" | "housing" | "planning" | "transport-and-highways" | "environment-and-climate" | "waste-and-recycling" | "parks-leisure-and-culture" | "economy-and-regeneration" | "community-safety" | "licensing-and-regulation" | "finance-and-budget" | "council-tax-and-benefits" | "governance-and-constitution" | "audit-and-risk" | "workforce-and-pay" | "property-and-assets" | "digital-and-data" | "equalities" | "elections-and-democracy" | "devolution-and-reorganisation";

/** A topic with its reasons. */
export interface TopicDecision {
  value: Topic;
  score: number;
  evidence: Array<Evidence>;
  esd_function?: number | null;
}

/** A document type with its reasons. */
export interface TypeDecision {
  value: DocumentType;
  score: number;
  evidence: Array<Evidence>;
}

/** A vote by count, by name, or both. */
export interface Vote {
  page: number;
  quote: string;
  in_favour?: number | null;
  against?: number | null;
  abstentions?: number | null;
  names_in_favour?: Array<string>;
  names_against?: Array<string>;
  names_abstaining?: Array<string>;
}

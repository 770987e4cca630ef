// SPDX-License-Identifier: Apache-2.0
// Written by bin/generate from the server's routes. Do not edit.

export type Action = "text" | "email" | "call" | "card" | "introduce" | "invite";

export type AddressState = "open" | "on_hold" | "opted_out" | "disputed";

export interface Admirer {
  client_id: string;
  client_name: string;
  at: string;
}

export interface Admirers {
  wished: (Admirer)[];
  shown: (Admirer)[];
}

export interface Alert {
  id: string;
  text: string;
  last_day: string;
  staff_name?: string | null;
}

export interface Alike {
  client_id: string;
  name: string;
  band: Band;
  why: string;
}

export interface Alikes {
  items: (Alike)[];
}

export interface AlsoAt {
  client_id: string;
  name: string;
}

export interface Aside {
  by?: string | null;
  until?: string | null;
  client_id?: string | null;
  client_name?: string | null;
}

export interface Assignment {
  assigned_to?: Person | null;
  note: string;
  by?: Person | null;
  at?: string | null;
}

export type Band = "surely" | "likely" | "perhaps";

export interface Beside {
  client_id: string;
  name: string;
  contacts: (string)[];
  birthday?: PartialDay | null;
  looked_after_by?: string | null;
  since: string;
}

export type Box = "mine" | "store" | "all";

export interface BridalRule {
  on: boolean;
  months: number;
}

export interface Budget {
  id: string;
  occasion: BudgetFor;
  from?: Money | null;
  to: Money;
  staff_name?: string | null;
  noted_at: string;
}

export type BudgetFor = "any" | "birthday" | "anniversary" | "engagement" | "wedding" | "holidays" | "self";

export type ByWhen = "this_month" | "this_season" | "no_hurry" | "end_of_month" | "end_of_season";

export interface Calendar {
  days: (CalendarDay)[];
}

export interface CalendarDay {
  day: string;
  occasions: (CalendarOccasion)[];
  promises: (Promise)[];
  letters: (CalendarLetter)[];
}

export interface CalendarLetter {
  message_id: string;
  client_id: string;
  client_name: string;
  at: string;
  opening: string;
}

export interface CalendarOccasion {
  id: string;
  client_id: string;
  client_name: string;
  label: string;
  kind: OccasionKind;
  person: string;
  in_words: string;
}

export type CalendarOf = "mine" | "store";

export type CallResult = "spoke" | "no_answer" | "left_message";

export type Category = "top" | "newcomer" | "lapsed" | "bridal" | "collector" | "giver";

export interface CategoryName {
  category: Category;
  label: string;
}

export interface CategoryNames {
  categories: (CategoryName)[];
  tiers: (TierName)[];
  whole: boolean;
}

export interface CategoryRules {
  tiers: TierRule;
  top: TopRule;
  newcomer: NewcomerRule;
  lapsed: LapsedRule;
  bridal: BridalRule;
  collector: CollectorRule;
  giver: GiverRule;
}

export interface Change {
  noun: string;
  id: string;
  client_id?: string | null;
  verb: string;
}

export interface Changes {
  cursor: string;
  changes: (Change)[];
  more: boolean;
}

export type Channel = "sms" | "email" | "call" | "card";

export interface CheckAnswer {
  decision: Decision;
  until?: string | null;
  until_text?: string | null;
  reasons: (ReasonGiven)[];
  class: MessageClass;
  segments: number;
  encoding: Encoding;
  footer?: string | null;
  also_at: (AlsoAt)[];
}

export interface Choice {
  field: Field;
  kept: string;
  gone: string;
  takes_gone: boolean;
}

export interface ChosenPiece {
  id: string;
  title: string;
  detail: string;
  picture?: Picture | null;
}

export interface Claim {
  start: number;
  end: number;
  source: Source;
}

export interface Client {
  id: string;
  kind: ClientKind;
  given_name: string;
  family_name: string;
  preferred_name: string;
  language: string;
  home_store_id?: string | null;
  time_zone: string;
  contacts: (Contact)[];
  tags: (string)[];
  notes_count: number;
  next_occasion?: NextOccasion | null;
  version: number;
  salutation: string;
  name_order: NameOrder;
  preferred_channel: PreferredChannel;
  preferred_hours: PreferredHours;
  preference: string;
  zones: (string)[];
  zone_text: string;
}

export interface ClientCategory {
  category: Category;
  label: string;
  why: string;
}

export interface ClientEdit {
  given_name?: string | null;
  family_name?: string | null;
  preferred_name?: string | null;
  language?: string | null;
  home_store_id?: string | null;
  time_zone?: string | null;
  tags: (string)[] | null;
  salutation?: string | null;
  name_order?: NameOrder | null;
  preferred_channel?: PreferredChannel | null;
  preferred_hours?: PreferredHours | null;
}

export type ClientFilter = "no_consent" | "quiet" | "occasion_this_month" | "unnamed";

export type ClientKind = "person" | "unnamed" | "shared";

export interface ClientRow {
  id: string;
  kind: ClientKind;
  name: string;
  line: string;
  looked_after_by?: string | null;
  sort_letter: string;
}

export interface ClientRowPage {
  items: (ClientRow)[];
  next?: string | null;
}

export interface ClientStanding {
  tier?: ClientTier | null;
  categories: (ClientCategory)[];
}

export interface ClientTier {
  rank: number;
  name: string;
  why: string;
  by_hand?: TierPin | null;
}

export type ClockKind = "live" | "demo" | "test";

export interface CollectorRule {
  on: boolean;
  pieces: number;
}

export interface ComingOccasion {
  label: string;
  day: string;
  in_words: string;
  signal: string;
}

export interface Companion {
  id: string;
  client_id: string;
  name: string;
}

export interface Consent {
  id: string;
  contact_id: string;
  channel: Channel;
  purpose: Purpose;
  state: ConsentState;
  method: ConsentMethod;
  wording_id?: string | null;
  place: string;
  evidence: string;
  staff_name?: string | null;
  at: string;
}

export type ConsentMethod = "tick" | "signature" | "reply" | "form" | "oral" | "import";

export interface ConsentPage {
  items: (Consent)[];
  next?: string | null;
}

export type ConsentState = "granted" | "revoked" | "unknown";

export interface Contact {
  id: string;
  kind: ContactKind;
  value: string;
  label: string;
  shared: boolean;
  preferred: boolean;
  holder: Holder;
  holder_name: string;
  holder_id?: string | null;
}

export interface ContactEdit {
  value?: string | null;
  label?: string | null;
  shared?: boolean | null;
  preferred?: boolean | null;
  holder?: Holder | null;
  holder_name?: string | null;
  holder_id?: string | null;
}

export type ContactKind = "phone" | "email" | "address";

export interface CustomField {
  id: string;
  label: string;
  kind: FieldKind;
  choices: (FieldChoice)[];
  version: number;
  archived_at?: string | null;
}

export interface CustomFieldPage {
  items: (CustomField)[];
  next?: string | null;
}

export interface DateColumn {
  name: string;
  cell: string;
  day: PartialDay;
}

export type DateOrder = "month_first" | "day_first";

export interface DecidedHold {
  contacts: (string)[];
  state: AddressState;
  at: string;
}

export type Decision = "allow" | "defer" | "hold" | "deny";

export type DecisionKind = "late_replies" | "unclaimed" | "on_hold" | "late_promises";

export interface Denial {
  id: string;
  one_id: string;
  one_name: string;
  other_id: string;
  other_name: string;
  staff_name?: string | null;
  at: string;
}

export interface DenialPage {
  items: (Denial)[];
  next?: string | null;
}

export type Direction = "in" | "out";

export interface DoorCard {
  alerts: (Alert)[];
  say: (DoorLine)[];
  avoid: (DoorLine)[];
}

export interface DoorLine {
  id?: string | null;
  text: string;
  noun: string;
  staff_name?: string | null;
}

export interface Draft {
  body: string;
  claims: (Claim)[];
  pieces: (DraftPiece)[];
  engine: Engine;
  why?: Why | null;
}

export interface DraftPiece {
  id: string;
  title: string;
  picture?: Picture | null;
}

export type Encoding = "gsm7" | "ucs2";

export interface Ending {
  kind: EndingKind;
  by: Person;
  at: string;
}

export type EndingKind = "kept" | "dropped";

export type Engine = "grammar" | "model";

export interface Entry {
  id: string;
  at: string;
  noun: string;
  noun_id: string;
  verb: string;
  title: string;
  icon: Icon;
  text?: string | null;
  staff_name?: string | null;
  is_own: boolean;
}

export interface EntryPage {
  items: (Entry)[];
  next?: string | null;
}

export interface ExactAddress {
  phone?: string | null;
  email?: string | null;
}

export interface Explanation {
  prompt_id: string;
  client_id: string;
  client_name: string;
  day: string;
  currency: string;
  score: Score;
  reserve: number;
  lifetime: number;
  alive: number;
  purchases_per_year: number;
  no_purchase_in_90_days: number;
  fatigue: number;
  shown_probability: number;
  reasons: (ReasonInNumbers)[];
  about_the_model: string;
}

export interface FacetValue {
  value: string;
  text: string;
  count: number;
}

export interface Facets {
  count: number;
  category: (FacetValue)[];
  metal: (FacetValue)[];
  stone: (FacetValue)[];
  shape: (FacetValue)[];
  price: (FacetValue)[];
  store_id: (FacetValue)[];
  status: (FacetValue)[];
}

export type Field = "given_name" | "family_name" | "preferred_name" | "language" | "home_store" | "time_zone" | "salutation" | "name_order" | "preferred_channel" | "preferred_hours";

export interface FieldChoice {
  id: string;
  label: string;
}

export interface FieldEdit {
  label?: string | null;
  choices: (NewFieldChoice)[] | null;
  place?: number | null;
  archived?: boolean | null;
}

export interface FieldFault {
  code: string;
  text: string;
}

export type FieldKind = "text" | "number" | "date" | "choice";

export interface FieldValue {
  field_id: string;
  label: string;
  kind: FieldKind;
  choices: (FieldChoice)[];
  value: string;
  staff_name?: string | null;
  changed_at?: string | null;
}

export interface FieldValuePage {
  items: (FieldValue)[];
  next?: string | null;
}

export interface File {
  id: string;
  name: string;
  kind: FileKind;
  bytes: number;
  is_private: boolean;
  staff_name?: string | null;
  at: string;
  url: string;
  small_url?: string | null;
  may_remove: boolean;
  subject?: FileSubject | null;
  subject_id?: string | null;
}

export interface FileDates {
  order: DateOrder;
  by: OrderTeller;
  columns: (DateColumn)[];
}

export type FileKind = "pdf" | "picture";

export interface FilePage {
  items: (File)[];
  next?: string | null;
}

export type FileSubject = "repairs" | "wishes" | "messages";

export interface FilledTemplate {
  id: string;
  name: string;
  channel: Channel;
  class: MessageClass;
  language: string;
  body: string;
  version: number;
  missing: (Placeholder)[];
}

export interface FilledTemplatePage {
  items: (FilledTemplate)[];
  next?: string | null;
}

export type Finger = "thumb" | "index" | "middle" | "ring" | "little";

export type ForWhom = "engagement" | "wedding" | "birthday" | "anniversary" | "self" | "gift" | "other";

export type FoundBy = "name" | "address" | "nickname" | "spelling" | "relation" | "note" | "promise" | "wish" | "sale" | "repair" | "visit" | "occasion" | "field" | "file" | "kept_promise";

export interface Gift {
  line_id: string;
  part: GiftPart;
  title: string;
  piece_id?: string | null;
  picture?: Picture | null;
  bought: string;
  other_id?: string | null;
  other_name: string;
  occasion: GiftFor;
  day?: string | null;
  completes: string;
}

export interface GiftEdit {
  wearer_id?: string | null;
  wearer_name?: string | null;
  occasion?: GiftFor | null;
  day?: string | null;
  completes?: string | null;
}

export type GiftFor = "unsaid" | "birthday" | "anniversary" | "engagement" | "wedding" | "birth" | "holidays" | "thanks" | "just_because";

export type GiftPart = "paid" | "wears";

export interface Gifting {
  by?: string | null;
  at: string;
  day: string;
  given_by: string;
}

export interface Gifts {
  items: (Gift)[];
}

export interface GiverRule {
  on: boolean;
  gifts: number;
}

export interface Hallmark {
  label: string;
  value: string;
  detail?: string | null;
}

export type Hand = "left" | "right";

export interface Health {
  status: string;
  version: string;
}

export interface History {
  sales: (PastSale)[];
  occasions: (PastOccasion)[];
  visits: (PastVisit)[];
}

export interface Hit {
  client: ClientRow;
  by: FoundBy;
  text: string;
}

export interface Hits {
  items: (Hit)[];
  behind: boolean;
}

export type HoldDecision = "keep_open" | "opt_out";

export interface HoldRead {
  decision: HoldDecision;
  why: string;
}

export type Holder = "own" | "partner" | "family" | "assistant" | "other";

export interface Holiday {
  day: string;
  label: string;
}

export interface HouseEdit {
  name?: string | null;
  language?: string | null;
  visibility?: Visibility | null;
}

export interface HouseName {
  name: string;
  currency: string;
  language: string;
}

export interface HouseSettings {
  name: string;
  currency: string;
  language: string;
  visibility: Visibility;
}

export type Icon = "page" | "note" | "day" | "piece" | "message" | "consent" | "stop" | "visit" | "promise" | "call" | "card" | "evening" | "prompt";

export interface Import {
  id: string;
  kind: ImportKind;
  state: ImportState;
  file_name: string;
  columns: (string)[];
  mapping: Record<string, string>;
  targets: (ImportTarget)[];
  rows: RowCounts;
  faults: (ImportFault)[];
  sample: (Record<string, string>)[];
  likely: (LikelyRow)[];
  said: string;
  at: string;
  fault_count: number;
  left_out: number;
  unreadable: Unreadable;
  dates: FileDates;
}

export interface ImportFault {
  line: number;
  column: number;
  code: string;
  text: string;
  header?: string | null;
  left_out?: string | null;
  said?: string | null;
  client_id?: string | null;
  page_name?: string | null;
}

export type ImportKind = "shopify_customers" | "shopify_orders" | "shopify_products" | "loose_diamonds" | "clients_csv" | "edge_json" | "edge_csv" | "google_contacts" | "outlook_csv" | "vcard" | "square_customers" | "square_json" | "lightspeed_customers" | "quickbooks_customers" | "quickbooks_iif" | "business_central";

export type ImportState = "preview" | "committing" | "committed" | "undone";

export interface ImportTarget {
  name: string;
  text: string;
  required: boolean;
}

export interface InboxCounts {
  needs_me: number;
  store: number;
  unread: number;
}

export interface KeepFrom {
  id: string;
  other_id: string;
  until?: string | null;
}

export type Kept = "wishes" | "sales" | "repairs" | "visits" | "notes" | "files";

export interface KeptClient {
  client: Client;
  row: ClientRow;
  search: string;
  sort_key: string;
  profile: Profile;
  timeline: EntryPage;
  messages: MessagePage;
  visits: VisitPage;
  wishes: WishPage;
  promises: PromisePage;
  notes: NotePage;
  assignment: Assignment;
}

export interface KeptClientPage {
  items: (KeptClient)[];
  next?: string | null;
}

export interface KeptHistory {
  sales: number;
  occasions: number;
  visits: number;
}

export interface KnownClient {
  id: string;
  name: string;
  line: string;
  is_elsewhere: boolean;
}

export interface KnownClients {
  items: (KnownClient)[];
}

export type Lane = "obligation" | "opportunity" | "relationship";

export interface LapsedRule {
  on: boolean;
  months: number;
}

export interface LastMessage {
  body: string;
  at: string;
  direction: Direction;
}

export interface Leak {
  visits: number;
  captured: number;
  followed_up: number;
  replied: number;
  came_back: number;
  sales: Money;
}

export type Leaning = "loves" | "avoids";

export interface LikelyRow {
  line: number;
  column: number;
  name: string;
  client_id?: string | null;
  page_name: string;
  band: Band;
  why: string;
  is_same: boolean;
  is_apart?: boolean | null;
  earlier_line?: number | null;
}

export interface ListedImport {
  id: string;
  kind: ImportKind;
  state: ImportState;
  file_name: string;
  rows: RowCounts;
  said: string;
  at: string;
}

export interface ListedImportPage {
  items: (ListedImport)[];
  next?: string | null;
}

export interface ListedPiece {
  id: string;
  title: string;
  sku: string;
  category: string;
  metal: string;
  karat?: number | null;
  stone: string;
  shape: string;
  points?: number | null;
  style: string;
  price?: Money | null;
  status: PieceStatus;
  store_id?: string | null;
  picture?: Picture | null;
  aside?: Aside | null;
}

export interface ListedPiecePage {
  items: (ListedPiece)[];
  next?: string | null;
}

export interface Me {
  staff: Staff;
  stores: (WorkPlace)[];
  house: HouseName;
  now: string;
  clock: ClockKind;
}

export interface Member {
  client_id: string;
  name: string;
}

export interface Merge {
  id: string;
  kept_id: string;
  kept_name: string;
  gone_id: string;
  gone_name: string;
  staff_name?: string | null;
  at: string;
  undone_at?: string | null;
  may_undo: boolean;
}

export interface MergePreview {
  kept_id: string;
  kept_name: string;
  gone_id: string;
  gone_name: string;
  choices: (Choice)[];
  values: (ValueChoice)[];
  moving: (Moving)[];
  pages: (Beside)[];
}

export interface Merges {
  items: (Merge)[];
}

export interface Message {
  id: string;
  direction: Direction;
  channel: Channel;
  class?: MessageClass | null;
  body: string;
  subject?: string | null;
  pieces: (PieceInMessage)[];
  enclosures: (File)[];
  enclosures_text?: string | null;
  state: MessageState;
  state_text: string;
  at: string;
  send_at?: string | null;
  staff_name?: string | null;
  by: SentBy;
  contact_id?: string | null;
  mentions_stop: boolean;
}

export type MessageClass = "legal" | "reply" | "service" | "opt_in_invitation" | "marketing";

export interface MessagePage {
  items: (Message)[];
  next?: string | null;
}

export type MessageState = "waiting" | "deferred" | "sending" | "sent" | "delivered" | "failed" | "unknown" | "cancelled" | "received";

export interface Money {
  minor: number;
  currency: string;
}

export interface Moving {
  noun: string;
  count: number;
}

export type NameOrder = "given_family" | "family_given";

export interface Nearest {
  scale: Scale;
  text: string;
}

export interface NewAlert {
  id: string;
  text: string;
  last_day: string;
}

export interface NewAssignment {
  staff_id?: string | null;
  note?: string | null;
}

export interface NewBudget {
  id: string;
  occasion: BudgetFor;
  from?: Money | null;
  to: Money;
}

export interface NewClient {
  id: string;
  kind?: ClientKind | null;
  given_name?: string | null;
  family_name?: string | null;
  preferred_name?: string | null;
  language?: string | null;
  home_store_id?: string | null;
  time_zone?: string | null;
  contacts: (NewContact)[];
  tags: (string)[];
  salutation?: string | null;
  name_order?: NameOrder | null;
}

export interface NewCompanion {
  id: string;
  client_id: string;
}

export interface NewConsent {
  id: string;
  contact_id: string;
  purpose: Purpose;
  state: SaidState;
  method: ConsentMethod;
  wording_id?: string | null;
  place?: string | null;
}

export interface NewContact {
  id: string;
  kind: ContactKind;
  value: string;
  label?: string | null;
  shared?: boolean | null;
  preferred?: boolean | null;
  holder?: Holder | null;
  holder_name?: string | null;
  holder_id?: string | null;
}

export interface NewDenial {
  id: string;
  one_id: string;
  other_id: string;
}

export interface NewDoorWord {
  id: string;
  side: Side;
  text: string;
}

export interface NewDraft {
  prompt_id?: string | null;
  tone?: Tone | null;
  language?: string | null;
}

export interface NewEnding {
  kind: EndingKind;
}

export interface NewField {
  id: string;
  label: string;
  kind: FieldKind;
  choices: (NewFieldChoice)[] | null;
}

export interface NewFieldChoice {
  id: string;
  label: string;
}

export interface NewGifting {
  day?: string | null;
  given_by?: string | null;
}

export interface NewHouse {
  house_name: string;
  store_name: string;
  time_zone: string;
  currency: string;
  given_name: string;
  family_name: string;
  email: string;
  password: string;
}

export interface NewMerge {
  id: string;
  gone_id: string;
  take: (Field)[];
  take_values: (string)[] | null;
}

export interface NewMessage {
  id?: string | null;
  channel: Channel;
  contact_id: string;
  class: MessageClass;
  body: string;
  subject?: string | null;
  pieces: (string)[];
  send_at?: string | null;
  prompt_id?: string | null;
}

export interface NewNote {
  id: string;
  body: string;
  is_private?: boolean | null;
  kept_from: (KeepFrom)[];
}

export interface NewOccasion {
  id: string;
  kind: OccasionKind;
  label?: string | null;
  date: PartialDay;
  person?: string | null;
  muted?: boolean | null;
}

export interface NewOutcome {
  kind: OutcomeKind;
  until?: string | null;
  why?: string | null;
  message_id?: string | null;
}

export interface NewPassword {
  password: string;
}

export interface NewPause {
  id: string;
  kind: PauseKind;
  others: (NewPauseOfOther)[];
}

export interface NewPauseOfOther {
  id: string;
  client_id: string;
}

export interface NewPromise {
  id: string;
  text: string;
  due: string;
  message_id?: string | null;
}

export interface NewRelation {
  id: string;
  kind: RelationKind;
  other_id?: string | null;
  name?: string | null;
}

export interface NewRepair {
  id: string;
  piece: string;
  kind: RepairKind;
  note?: string | null;
  agreed?: Money | null;
  promised?: string | null;
  kept_from: (KeepFrom)[];
}

export interface NewReservation {
  until?: string | null;
}

export interface NewSignUp {
  store_id?: string | null;
}

export interface NewSize {
  id: string;
  part: Part;
  hand?: Hand | null;
  finger?: Finger | null;
  scale: Scale;
  said: string;
  day?: string | null;
}

export interface NewStaffMember {
  id: string;
  given_name: string;
  family_name: string;
  email: string;
  role: Role;
  stores: (string)[];
}

export interface NewStep {
  state: RepairState;
}

export interface NewStone {
  type: string;
  shape?: string | null;
  points?: number | null;
  colour?: string | null;
  clarity?: string | null;
  cut?: string | null;
  origin?: string | null;
  laboratory?: string | null;
  certificate?: string | null;
}

export interface NewStore {
  id: string;
  name: string;
  time_zone: string;
  country: string;
  region?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  hours: (StoreHours)[];
}

export interface NewSurprise {
  id: string;
  noun: Kept;
  noun_id: string;
  other_id: string;
  until?: string | null;
}

export interface NewTaste {
  id: string;
  kind: TasteKind;
  value: string;
  leaning?: Leaning | null;
}

export interface NewTemplate {
  id: string;
  name: string;
  channel: Channel;
  class: MessageClass;
  language?: string | null;
  body: string;
}

export interface NewTierPin {
  rank: number;
  reason: string;
}

export interface NewTouch {
  id: string;
  kind: TouchKind;
  result?: CallResult | null;
  note?: string | null;
  at?: string | null;
  prompt_id?: string | null;
}

export interface NewValue {
  field_id: string;
  value: string;
  was?: string | null;
}

export interface NewValues {
  values: (NewValue)[];
}

export interface NewVisit {
  id: string;
  at?: string | null;
  store_id?: string | null;
  pieces: (SeenPiece)[];
  for_whom?: ForWhom | null;
  for_words?: string | null;
  by_when?: ByWhen | null;
  by_day?: string | null;
  with?: string | null;
  companions: (NewCompanion)[];
  note?: string | null;
  bought?: boolean | null;
  kept_from: (KeepFrom)[];
}

export interface NewWalkIn {
  id: string;
  client_id?: string | null;
  client?: NewClient | null;
  visit: NewVisit;
  consents: (NewConsent)[];
  promise?: NewPromise | null;
  wishes: (NewWish)[];
  is_apart?: boolean | null;
}

export interface NewWish {
  id: string;
  piece_id?: string | null;
  words?: string | null;
  highest?: Money | null;
  for_whom?: string | null;
  by_day?: string | null;
  note?: string | null;
  tried?: boolean | null;
  kept_from: (KeepFrom)[];
}

export interface NewWishLink {
  id: string;
  token: string;
  wish_ids: (string)[];
  for_whom?: string | null;
  until?: string | null;
  shows_prices?: boolean | null;
  shows_sizes?: boolean | null;
  shows_photographs?: boolean | null;
  despite: (string)[];
}

export interface NewWording {
  id: string;
  purpose: Purpose;
  channel: Channel;
  body: string;
}

export interface NewcomerRule {
  on: boolean;
  days: number;
}

export interface NextOccasion {
  id: string;
  label: string;
  day: string;
  in_words: string;
}

export interface Note {
  id: string;
  body: string;
  is_private: boolean;
  staff_name?: string | null;
  at: string;
  version: number;
  may_change: boolean;
  may_remove: boolean;
}

export interface NoteEdit {
  body?: string | null;
}

export interface NotePage {
  items: (Note)[];
  next?: string | null;
}

export interface Occasion {
  id: string;
  kind: OccasionKind;
  label: string;
  date: PartialDay;
  person: string;
  muted: boolean;
  muted_by?: string | null;
  muted_at?: string | null;
}

export type OccasionKind = "birthday" | "anniversary" | "wedding" | "engagement" | "custom";

export interface OccasionPage {
  items: (Occasion)[];
  next?: string | null;
}

export interface Offered {
  kind: TasteKind;
  is_closed: boolean;
  words: (string)[];
}

export interface OfferedTastes {
  items: (Offered)[];
}

export interface OpenedSignUp {
  id: string;
  token: string;
  expires_at: string;
}

export type OrderTeller = "person" | "dates" | "country" | "system";

export interface Outcome {
  kind: OutcomeKind;
  at: string;
}

export type OutcomeKind = "sent" | "done" | "already_spoke" | "later" | "not_now" | "wrong";

export type Part = "ring" | "wrist" | "chain" | "bracelet";

export interface PartialDay {
  year?: number | null;
  month: number;
  day?: number | null;
  calendar: string;
}

export interface PasswordChange {
  old: string;
  new: string;
}

export interface PastLine {
  id: string;
  title: string;
  category?: string | null;
  metal?: string | null;
  stone?: string | null;
  style?: string | null;
  price: Money;
  quantity?: number | null;
}

export interface PastOccasion {
  client_id: string;
  occasion: NewOccasion;
}

export interface PastSale {
  client_id: string;
  id: string;
  day: string;
  store_id?: string | null;
  staff_id?: string | null;
  total: Money;
  lines: (PastLine)[];
}

export interface PastVisit {
  client_id: string;
  visit: NewVisit;
}

export interface Pause {
  id: string;
  kind?: PauseKind | null;
  at: string;
  staff_name?: string | null;
  ended_at?: string | null;
  ended_by?: string | null;
  together: (PausedTogether)[];
}

export type PauseKind = "bereavement" | "divorce" | "called_off" | "illness" | "space";

export interface PausePage {
  items: (Pause)[];
  next?: string | null;
}

export interface PausedTogether {
  client_id: string;
  name: string;
}

export type PeriodKind = "week" | "month" | "quarter";

export interface Person {
  id: string;
  name: string;
}

export interface Photograph {
  id: string;
  alt: string;
  width: number;
  height: number;
  copies: (PhotographCopy)[];
}

export interface PhotographCopy {
  edge: number;
  url: string;
}

export interface PhotographOrder {
  ids: (string)[];
}

export interface Photographs {
  items: (Photograph)[];
}

export interface Picture {
  url: string;
  alt: string;
}

export interface PieceEdit {
  sku?: string | null;
  title?: string | null;
  category?: string | null;
  metal?: string | null;
  karat?: number | null;
  colour?: string | null;
  stones: (NewStone)[] | null;
  style?: string | null;
  brand?: string | null;
  reference?: string | null;
  dial?: string | null;
  bracelet?: string | null;
  size?: string | null;
  description?: string | null;
  price?: Money | null;
  cost?: Money | null;
  status?: PieceStatus | null;
  store_id?: string | null;
  arrived_on?: string | null;
}

export interface PieceInMessage {
  id: string;
  title: string;
  picture?: Picture | null;
}

export type PieceOrder = "newest" | "cheapest" | "dearest";

export type PieceStatus = "in_stock" | "reserved" | "sold" | "at_bench" | "transferred" | "on_order" | "archived";

export type Placeholder = "first_name" | "signature" | "store" | "piece";

export type PreferredChannel = "any" | "text" | "email" | "call" | "card";

export interface PreferredHours {
  from_minute?: number | null;
  to_minute?: number | null;
  weekdays: (number)[];
}

export type PriceBand = "below_1000" | "from_1000" | "from_2500" | "from_5000" | "from_10000" | "from_25000" | "from_50000" | "on_request";

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  request_id: string;
  fields?: Record<string, FieldFault> | null;
}

export interface Profile {
  since_year?: number | null;
  with_staff?: string | null;
  with_staff_id?: string | null;
  name: string;
  first_name: string;
  family: (Relation)[];
  alerts: (Alert)[];
  pause?: Pause | null;
  reach: Reaches;
  hallmarks: (Hallmark)[];
  next_occasion?: ComingOccasion | null;
  pieces: (ChosenPiece)[];
  pieces_text: string;
  standing: ClientStanding;
}

export interface Promise {
  id: string;
  client_id: string;
  client_name: string;
  text: string;
  due: string;
  made_by: Person;
  made_at: string;
  ending?: Ending | null;
}

export interface PromisePage {
  items: (Promise)[];
  next?: string | null;
}

export type PromisesOf = "mine" | "store" | "all";

export interface Prompt {
  id: string;
  client_id: string;
  client_name: string;
  lane: Lane;
  action: Action;
  headline: string;
  line: string;
  preview?: string | null;
  picture?: Picture | null;
  reasons: (ReasonShown)[];
  rank: number;
  value_band: number;
  is_late: boolean;
}

export type Purpose = "service" | "marketing";

export interface Reach {
  allowed: boolean;
  contact_id?: string | null;
  address?: string | null;
  text: string;
  state: AddressState;
}

export interface Reaches {
  sms: Reach;
  email: Reach;
  call: Reach;
}

export type Reason = "no_consent" | "opted_out" | "on_hold" | "disputed" | "quiet_hours" | "holiday" | "cap" | "budget" | "paused" | "surprise" | "shared_address" | "country" | "rules_stale" | "no_address" | "staff_not_allowed";

export interface ReasonGiven {
  code: Reason;
  text: string;
}

export interface ReasonInNumbers {
  signal: Signal;
  text: string;
  need: number;
  gain: number;
  timing: number;
  alive: number;
  chance: number;
  weight: number;
  source: Source;
}

export interface ReasonShown {
  signal: Signal;
  text: string;
  weight: number;
  source: Source;
}

export interface Relation {
  id: string;
  kind: RelationKind;
  other_id?: string | null;
  name: string;
  first_name: string;
  words: string;
}

export type RelationKind = "spouse" | "partner" | "child" | "parent" | "sibling" | "friend_of" | "referred_by" | "referred";

export interface Relations {
  relations: (Relation)[];
  household: (Member)[];
}

export interface Repair {
  id: string;
  client_id: string;
  piece: string;
  kind: RepairKind;
  note: string;
  agreed?: Money | null;
  promised?: string | null;
  state: RepairState;
  steps: (Step)[];
  photographs: (File)[];
  version: number;
}

export interface RepairEdit {
  piece?: string | null;
  kind?: RepairKind | null;
  note?: string | null;
  agreed?: Money | null;
  promised?: string | null;
}

export type RepairKind = "resize" | "clean" | "stone" | "clasp" | "restring" | "engrave" | "battery" | "other";

export interface RepairPage {
  items: (Repair)[];
  next?: string | null;
}

export type RepairState = "received" | "quoted" | "approved" | "at_bench" | "ready" | "collected";

export interface Reservation {
  by?: string | null;
  at: string;
  until?: string | null;
}

export interface Reviewing {
  waiting: number;
}

export type Role = "associate" | "manager" | "owner";

export interface RowCounts {
  new: number;
  changed: number;
  same: number;
  duplicate: number;
  refused: number;
}

export interface RowPlace {
  line: number;
  column: number;
}

export type SaidState = "granted" | "revoked";

export interface Sale {
  id: string;
  day: string;
  store_name?: string | null;
  total: Money;
  lines: (SaleLine)[];
}

export interface SaleLine {
  id: string;
  title: string;
  metal: string;
  stone: string;
  style: string;
  category: string;
  price: Money;
  quantity: number;
}

export interface SalePage {
  items: (Sale)[];
  next?: string | null;
}

export interface SameRows {
  same: (RowPlace)[];
  apart: (RowPlace)[];
}

export type Scale = "us" | "uk" | "eu" | "jp" | "cm" | "mm" | "inch";

export interface Score {
  chance: number;
  goodwill: number;
  value: number;
  willingness: number;
  cost: number;
  margin: number;
}

export interface SeenPiece {
  piece_id?: string | null;
  title?: string | null;
  liked?: boolean | null;
  tried?: boolean | null;
}

export type SentBy = "person" | "system";

export interface SetupState {
  needed: boolean;
}

export type Shelf = "in_house" | "ready" | "late";

export interface ShelvedRepair {
  repair: Repair;
  client_name: string;
}

export interface ShelvedRepairPage {
  items: (ShelvedRepair)[];
  next?: string | null;
}

export interface Shown {
  name: string;
  wishes: (ShownWish)[];
  repairs: (ShownRepair)[];
  sizes: (string)[];
  pieces: (ShownPiece)[];
  looks: (ShownLook)[];
}

export interface ShownLook {
  title: string;
  picture?: Picture | null;
}

export interface ShownPiece {
  title: string;
  day: string;
  picture?: Picture | null;
}

export interface ShownRepair {
  piece: string;
  kind: RepairKind;
  state: RepairState;
  promised?: string | null;
}

export interface ShownWish {
  title?: string | null;
  said: string;
  style: string;
  stone: string;
  metal: string;
  category: string;
  picture?: Picture | null;
}

export type Side = "say" | "avoid";

export interface SignIn {
  email: string;
  password: string;
}

export interface SignUp {
  id: string;
  state: SignUpState;
  expires_at: string;
  client_id?: string | null;
  client_name?: string | null;
}

export interface SignUpEntry {
  id: string;
  token: string;
  given_name?: string | null;
  family_name?: string | null;
  phone?: string | null;
  email?: string | null;
  birthday?: PartialDay | null;
  anniversary?: PartialDay | null;
  agreed_by_text?: string | null;
  agreed_by_email?: string | null;
}

export interface SignUpForm {
  house: string;
  store: string;
  by_text?: WordingOnFile | null;
  by_email?: WordingOnFile | null;
}

export type SignUpState = "open" | "used" | "over";

export interface SignUpToken {
  token: string;
}

export type Signal = "unanswered_message" | "anniversary" | "birthday" | "occasion" | "gone_quiet" | "post_purchase" | "visit" | "promise" | "welcome" | "note_owed" | "repair_ready" | "wish_match";

export interface SignedUp {
  house: string;
}

export interface Size {
  id: string;
  part: Part;
  hand?: Hand | null;
  finger?: Finger | null;
  scale: Scale;
  said: string;
  hundredth_mm: number;
  nearest: (Nearest)[];
  day: string;
  measured_by?: string | null;
  is_newest: boolean;
}

export interface SizePage {
  items: (Size)[];
  next?: string | null;
}

export interface Somebody {
  given_name?: string | null;
  family_name?: string | null;
  preferred_name?: string | null;
  phone?: string | null;
  email?: string | null;
  birthday?: PartialDay | null;
}

export interface Source {
  kind: string;
  id: string;
  at: string;
}

export interface Staff {
  id: string;
  given_name: string;
  family_name: string;
  email: string;
  role: Role;
}

export interface StaffEdit {
  given_name?: string | null;
  family_name?: string | null;
  email?: string | null;
  role?: Role | null;
  stores: (string)[] | null;
  is_active?: boolean | null;
}

export interface StaffMember {
  id: string;
  given_name: string;
  family_name: string;
  email?: string | null;
  role: Role;
  stores: (string)[];
  is_active: boolean;
  has_password?: boolean | null;
  may_edit: boolean;
}

export interface StaffMemberPage {
  items: (StaffMember)[];
  next?: string | null;
}

export interface Step {
  state: RepairState;
  by?: string | null;
  at: string;
}

export interface Stone {
  type: string;
  shape: string;
  points?: number | null;
  colour: string;
  clarity: string;
  cut: string;
  origin: string;
  laboratory: string;
  certificate: string;
}

export interface StopAsked {
  contact_id: string;
  why: string;
}

export interface Stopped {
  contact_id: string;
  state: AddressState;
  at: string;
}

export interface StoreEdit {
  name?: string | null;
  time_zone?: string | null;
  country?: string | null;
  region?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
}

export interface StoreHours {
  weekday: number;
  opens_minute: number;
  closes_minute: number;
}

export interface StoreOnFile {
  id: string;
  name: string;
  time_zone: string;
  country: string;
  region: string;
  phone: string;
  email: string;
  address: string;
  hours: (StoreHours)[];
  holidays: (Holiday)[];
  may_edit: boolean;
}

export interface StoreOnFilePage {
  items: (StoreOnFile)[];
  next?: string | null;
}

export interface Surprise {
  id: string;
  noun: Kept;
  noun_id: string;
  other_id: string;
  other_name?: string | null;
  until?: string | null;
  staff_name?: string | null;
  at: string;
}

export interface SurprisePage {
  items: (Surprise)[];
  next?: string | null;
}

export interface Taste {
  id: string;
  kind: TasteKind;
  value: string;
  leaning: Leaning;
  staff_name?: string | null;
  noted_at: string;
}

export type TasteKind = "metal" | "karat" | "colour" | "stone" | "shape" | "style" | "brand" | "allergy";

export interface Tastes {
  tastes: (Taste)[];
  budgets: (Budget)[];
  currency: string;
}

export interface Team {
  title: string;
  aside: string;
  leak: Leak;
  people: (TeamMember)[];
  decide: (ToDecide)[];
}

export interface TeamMember {
  staff: Person;
  full_name: string;
  done_today: number;
  total_today: number;
  captured: number;
  within_week?: number | null;
  first_reply_minutes?: number | null;
  in_touch: number;
  sales_touched: Money;
}

export interface Template {
  id: string;
  name: string;
  channel: Channel;
  class: MessageClass;
  language: string;
  body: string;
  version: number;
  archived_at?: string | null;
}

export interface TemplateEdit {
  name?: string | null;
  channel?: Channel | null;
  class?: MessageClass | null;
  language?: string | null;
  body?: string | null;
  archived?: boolean | null;
}

export interface TemplatePage {
  items: (Template)[];
  next?: string | null;
}

export interface TestTime {
  now: string;
}

export interface Thread {
  client_id: string;
  client_name: string;
  last: LastMessage;
  needs_us: boolean;
  flagged: boolean;
  unread: number;
  owner_name?: string | null;
  assigned_to?: Person | null;
}

export interface ThreadPage {
  items: (Thread)[];
  next?: string | null;
}

export type ThreadState = "needs_us" | "needs_them" | "all";

export interface TierName {
  rank: number;
  name: string;
}

export interface TierPin {
  reason: string;
  staff_name?: string | null;
  at: string;
}

export interface TierRank {
  name: string;
  percent: number;
}

export interface TierRule {
  on: boolean;
  months: number;
  ranks: (TierRank)[];
}

export interface ToDecide {
  kind: DecisionKind;
  title: string;
  text: string;
  action: string;
  href: string;
}

export interface Today {
  day: string;
  prompts: (Prompt)[];
  withheld: (WithheldClient)[];
  done: number;
  total: number;
  replies_waiting: number;
}

export interface Told {
  weight: number;
  text: string;
}

export type Tone = "plain" | "shorter" | "warmer";

export interface TopRule {
  on: boolean;
  percent: number;
  months: number;
}

export interface Touch {
  id: string;
  kind: TouchKind;
  result?: CallResult | null;
  note: string;
  at: string;
  staff_name?: string | null;
  prompt_id?: string | null;
}

export type TouchKind = "call" | "card" | "dinner" | "gala" | "social";

export interface TouchPage {
  items: (Touch)[];
  next?: string | null;
}

export interface TradeWords {
  category: (string)[];
  metal: (string)[];
  colour: (string)[];
  stone: (string)[];
  shape: (string)[];
  style: (string)[];
  clarity: (string)[];
  cut: (string)[];
  laboratory: (string)[];
}

export interface Twosome {
  one: Beside;
  other: Beside;
  band: Band;
  told: (Told)[];
  stays: string;
}

export interface Twosomes {
  items: (Twosome)[];
  next?: string | null;
  waiting: number;
}

export type Unreadable = "leave_out" | "refuse_row";

export interface ValueChoice {
  field_id: string;
  label: string;
  kept: string;
  gone: string;
}

export type Visibility = "house" | "store";

export interface Visit {
  id: string;
  at: string;
  store_id?: string | null;
  staff_name?: string | null;
  pieces: (VisitPiece)[];
  for_whom?: ForWhom | null;
  for_words: string;
  by_when?: ByWhen | null;
  by_day?: string | null;
  with: string;
  companions: (Companion)[];
  note: string;
  bought: boolean;
  version: number;
  may_change: boolean;
  noted_at: string;
}

export interface VisitEdit {
  at?: string | null;
  pieces: (SeenPiece)[] | null;
  for_whom?: string | null;
  for_words?: string | null;
  by_when?: string | null;
  by_day?: string | null;
  with?: string | null;
  note?: string | null;
  bought?: boolean | null;
}

export interface VisitPage {
  items: (Visit)[];
  next?: string | null;
}

export interface VisitPiece {
  piece_id?: string | null;
  title: string;
  picture?: Picture | null;
  liked: boolean;
  tried: boolean;
}

export type Waking = "client" | "everybody";

export interface WalkIn {
  client_id: string;
  client_name: string;
  visit_id: string;
  was_known: boolean;
}

export interface WholePiece {
  id: string;
  title: string;
  sku: string;
  category: string;
  metal: string;
  karat?: number | null;
  colour: string;
  stone: string;
  stones: (Stone)[];
  style: string;
  brand: string;
  reference: string;
  dial: string;
  bracelet: string;
  size: string;
  description: string;
  price?: Money | null;
  cost?: Money | null;
  status: PieceStatus;
  store_id?: string | null;
  store_name?: string | null;
  picture?: Picture | null;
  arrived_at: string;
  version: number;
  may_edit: boolean;
  aside?: Aside | null;
}

export type Whose = "mine" | "store" | "all";

export interface Why {
  signal: Signal;
  text: string;
  facts: (WhyFact)[];
}

export interface WhyFact {
  text: string;
  source: Source;
}

export interface Wish {
  id: string;
  client_id: string;
  piece_id?: string | null;
  words: string;
  category: string;
  metal: string;
  stone: string;
  style: string;
  highest?: Money | null;
  for_whom: string;
  by_day?: string | null;
  note: string;
  tried: boolean;
  looks: number;
  picture?: Picture | null;
  piece_status?: PieceStatus | null;
  noted_by?: string | null;
  at: string;
  reservation?: Reservation | null;
  gifting?: Gifting | null;
  version: number;
  photographs: (File)[];
}

export interface WishEdit {
  piece_id?: string | null;
  words?: string | null;
  highest?: Money | null;
  for_whom?: string | null;
  by_day?: string | null;
  note?: string | null;
  tried?: boolean | null;
}

export interface WishLink {
  id: string;
  state: WishLinkState;
  wish_ids: (string)[];
  for_whom: string;
  until: string;
  shows_prices: boolean;
  shows_sizes: boolean;
  shows_photographs: boolean;
  staff_name?: string | null;
  at: string;
  opened: number;
  opened_at?: string | null;
  under: string;
}

export interface WishLinkPage {
  items: (WishLink)[];
  next?: string | null;
}

export type WishLinkState = "open" | "over" | "withdrawn";

export interface WishPage {
  items: (Wish)[];
  next?: string | null;
}

export interface WithheldClient {
  client_id: string;
  client_name: string;
  rule: WithholdingRule;
  text: string;
}

export type WithholdingRule = "paused" | "opted_out" | "no_consent" | "later" | "not_now" | "colleague" | "fatigue" | "resting" | "held_out";

export interface WordingOnFile {
  id: string;
  purpose: Purpose;
  channel: Channel;
  body: string;
  version: number;
}

export interface WordingOnFilePage {
  items: (WordingOnFile)[];
  next?: string | null;
}

export interface WorkPlace {
  id: string;
  name: string;
  time_zone: string;
  phone: string;
}

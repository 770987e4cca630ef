// SPDX-License-Identifier: Apache-2.0
// What the server says and hears, by hand until the generated schema takes its place.
import type { Reach } from './schema.gen';
export type { Reach };

export type Instant = string; // RFC 3339, UTC, milliseconds
export type Day = string; // 2026-04-02
export type Id = string; // UUIDv7

export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface Money {
  minor: number;
  currency: string;
}
export interface Picture {
  url: string;
  alt: string;
}
export interface Source {
  kind: string;
  id: Id;
  at: Instant | Day | null;
}

export interface Store {
  id: Id;
  name: string;
  time_zone: string;
  phone: string | null;
}
export interface Me {
  staff: {
    id: Id;
    given_name: string;
    family_name: string;
    email: string;
    role: 'associate' | 'manager' | 'owner';
  };
  stores: Store[];
  house: { name: string; currency: string; language: string };
  now: Instant;
  clock: 'live' | 'demo' | 'test';
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

export type Action = 'text' | 'email' | 'call' | 'card' | 'introduce' | 'invite';
export interface Reason {
  signal: string;
  text: string;
  weight: number;
  source: Source;
}
export interface Prompt {
  id: Id;
  client_id: Id;
  client_name: string;
  lane: 'obligation' | 'opportunity' | 'relationship';
  action: Action;
  headline: string;
  line: string;
  preview: string | null;
  picture: Picture | null;
  reasons: Reason[];
  rank: number;
  value_band: number;
}
export interface Withheld {
  client_id: Id;
  client_name: string;
  rule: string;
  text: string;
}
export interface Today {
  day: Day;
  prompts: Prompt[];
  withheld: Withheld[];
  done: number;
  total: number;
  replies_waiting: number;
}
export type OutcomeKind = 'sent' | 'done' | 'already_spoke' | 'later' | 'not_now' | 'wrong';
export interface NewOutcome {
  kind: OutcomeKind;
  until?: Instant;
  why?: string;
  message_id?: Id;
}

export interface ClientRow {
  id: Id;
  kind: 'person' | 'unnamed' | 'shared';
  name: string;
  line: string | null;
  looked_after_by: string | null;
}
export interface Contact {
  id: Id;
  kind: 'phone' | 'email' | 'address';
  value: string;
  label: string | null;
  shared: boolean;
  preferred: boolean;
}
export interface Client {
  id: Id;
  kind: 'person' | 'unnamed' | 'shared';
  given_name: string | null;
  family_name: string | null;
  preferred_name: string | null;
  language: string | null;
  time_zone: string | null;
  contacts: Contact[];
  version: number | string;
}
export interface PieceShown {
  id: Id;
  title: string;
  detail?: string | null;
  picture: Picture | null;
}
export interface Profile {
  since_year: number | null;
  with_staff: string | null;
  with_staff_id: Id | null;
  name: string;
  first_name: string;
  reach: { sms: Reach; email: Reach };
  hallmarks: { label: string; value: string; detail: string | null }[];
  next_occasion: { label: string; day: Day; in_words: string; signal: string } | null;
  pieces: PieceShown[];
  pieces_text: string | null;
}
export interface TimelineEntry {
  id: Id;
  at: Instant;
  noun: string;
  noun_id: Id;
  verb: string;
  title: string;
  text: string | null;
  staff_name: string | null;
}

export interface Claim {
  start: number; // UTF-16 code units
  end: number;
  source: Source;
}
export interface Draft {
  body: string;
  claims: Claim[];
  pieces: PieceShown[];
  engine: string;
  why: { signal: string; text: string; facts: { text: string; source: Source }[] } | null;
}
export type Tone = 'plain' | 'shorter' | 'warmer';
export type MessageClass = 'reply' | 'service' | 'marketing' | 'opt_in_invitation' | 'legal';
export interface NewMessage {
  id: Id;
  channel: 'sms' | 'email';
  contact_id: Id;
  class: MessageClass;
  body: string;
  subject?: string;
  pieces?: Id[];
  send_at?: Instant;
  prompt_id?: Id;
}
export interface Check {
  decision: 'allow' | 'defer' | 'deny' | 'hold';
  until: Instant | null;
  until_text: string | null;
  reasons: { code: string; text: string }[];
  class: MessageClass;
  segments: number;
  encoding: 'gsm7' | 'ucs2';
  footer: string | null;
}
export type MessageState =
  | 'waiting'
  | 'deferred'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown'
  | 'cancelled'
  | 'received';
export interface Message {
  id: Id;
  direction: 'in' | 'out';
  channel: 'sms' | 'email';
  class: MessageClass | null;
  body: string;
  subject: string | null;
  pieces: PieceShown[];
  state: MessageState;
  state_text: string;
  at: Instant;
  send_at: Instant | null;
  staff_name: string | null;
  by: 'person' | 'system';
  contact_id: Id | null;
}
export interface ThreadRow {
  client_id: Id;
  client_name: string;
  last: { body: string; at: Instant; direction: 'in' | 'out' };
  waiting: boolean;
  unread: number;
  owner_name: string | null;
}

export interface Fault {
  line: number;
  column: string | number | null;
  code: string;
  text: string;
}
export interface Import {
  id: Id;
  kind: string;
  state: 'preview' | 'committed' | 'undone';
  file_name: string;
  columns: string[];
  mapping: Record<string, string>;
  targets: { name: string; text: string; required: boolean }[];
  rows: { new: number; changed: number; same: number; duplicate: number; refused: number };
  faults: Fault[];
  sample: Record<string, string>[];
  at: Instant;
}

export interface Change {
  cursor: string;
  noun: string;
  id: Id;
  client_id: Id | null;
  verb: string;
}

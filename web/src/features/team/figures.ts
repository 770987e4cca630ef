// SPDX-License-Identifier: Apache-2.0
// Which figures need a look, and how a wait is said.
import { managingWords } from '~/kit/words/managing';

const least_within_week = 0.7; // of the visits captured
const most_reply_minutes = 60; // open minutes: then a waiting reply is flagged

export function isLow(share?: number | null): boolean {
  return typeof share === 'number' && share < least_within_week;
}

export function isSlow(minutes?: number | null): boolean {
  return typeof minutes === 'number' && minutes > most_reply_minutes;
}

// "52 min", "3 h 10".
export function replyTime(minutes: number): string {
  const whole = Math.round(minutes);
  const say = managingWords.team;
  return whole < 60 ? say.minutes(whole) : say.hours(Math.floor(whole / 60), whole % 60);
}

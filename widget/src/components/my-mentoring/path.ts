import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { listed } from '../../locales/message.ts';
import type { Meeting, MentorshipData } from './mentorship.types.ts';
import type { Words } from './mentorship-part.ts';
import { shortDay } from './moments.ts';

const DAY = 86_400_000;
const WIDTH = 790;
const HEIGHT = 46;
const EDGE = 10;

/** Where things stand on the path, as a share of its length from 0 to 1. */
export type PathPlan = {
  readonly held: readonly number[];
  readonly next: number | undefined;
  /** How far the two have come. */
  readonly reached: number;
};

/** Lays the life of a mentorship out along a line, from its first day to its last. */
export function planPath(meetings: readonly Meeting[], from: Date, to: Date, now: Date): PathPlan {
  const length = Math.max(to.getTime() - from.getTime(), DAY);
  const share = (at: string): number => Math.min(1, Math.max(0, (Date.parse(at) - from.getTime()) / length));
  const held = meetings.filter((meeting) => meeting.state === 'held').map((meeting) => share(meeting.startsAt));
  const planned = meetings.find((meeting) => meeting.state === 'planned' && Date.parse(meeting.endsAt) > now.getTime());
  const next = planned && share(planned.startsAt);
  return { held, next, reached: next ?? share(now.toISOString()) };
}

/** The two lines side by side, with a ring for each meeting. Needs the sheet `pathStyles`. */
export function mentorshipPath(words: Words, data: MentorshipData, now: Date): TemplateResult | typeof nothing {
  const { mentorship, meetings } = data;
  if (!mentorship.activatedAt) return nothing;
  const { language } = words;
  const end = mentorship.endedAt ?? mentorship.endsOn ?? new Date(now.getTime() + 3 * mentorship.cadenceDays * DAY).toISOString();
  const from = new Date(mentorship.activatedAt);
  const plan = planPath(meetings, from, new Date(end), now);
  const held = meetings.filter((meeting) => meeting.state === 'held').length;
  const next = meetings.find((meeting) => meeting.state === 'planned' && Date.parse(meeting.endsAt) > now.getTime());
  const label = listed(language, [
    words('pathHeld', { count: held }),
    ...(next ? [words('pathNext', { next: shortDay(language, next.startsAt) })] : []),
    ...(mentorship.endsOn ? [words('pathEnd', { end: shortDay(language, end) })] : []),
  ], 'unit');
  return html`<div class="path">
    <svg role="img" aria-label=${label}>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
        <path class="ahead" d=${curve(15, plan.reached, 1)} /><path class="ahead" d=${curve(31, plan.reached, 1)} />
        <path class="mentee" d=${curve(15, 0, plan.reached)} /><path class="mentor" d=${curve(31, 0, plan.reached)} />
      </svg>
      ${plan.held.map((share) => ring('held', share))} ${plan.next === undefined ? nothing : ring('next', plan.next)}
    </svg>
    <p class="ends tiny faint">
      <span>${shortDay(language, mentorship.activatedAt)}</span>
      ${next ? html`<b>${words('next', { day: shortDay(language, next.startsAt) })}</b>` : nothing}
      ${mentorship.endsOn || mentorship.endedAt ? html`<span>${shortDay(language, end)}</span>` : nothing}
    </p>
  </div>`;
}

/** Placed by shares, so that it stays round however wide the lines are drawn. */
function ring(name: 'held' | 'next', share: number): SVGTemplateResult {
  return svg`<circle class=${name} cx="${(100 * x(share)) / WIDTH}%" cy="${(100 * middle(x(share))) / HEIGHT}%" r=${name === 'next' ? 7 : 3.4} />`;
}

function x(share: number): number {
  return EDGE + share * (WIDTH - 2 * EDGE);
}

function middle(at: number): number {
  return 23 + 4 * Math.sin(at / 85);
}

function curve(base: number, from: number, to: number): string {
  const points: string[] = [];
  for (let at = x(from); ; at = Math.min(at + 8, x(to))) {
    points.push(`${at.toFixed(1)} ${(base - 23 + middle(at)).toFixed(1)}`);
    if (at >= x(to)) break;
  }
  return `M${points.join('L')}`;
}

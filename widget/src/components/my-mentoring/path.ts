import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { listed } from '../../locales/message.ts';
import type { Meeting, MentorshipData } from './mentorship.types.ts';
import type { Words } from './mentorship-part.ts';
import { shortDay } from './moments.ts';

const DAY = 86_400_000;
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
    ${lines(plan, 790, 'wide', label)} ${lines(plan, 336, 'narrow', label)}
    <p class="ends tiny faint">
      <span>${shortDay(language, mentorship.activatedAt)}</span>
      ${next ? html`<b>${words('next', { day: shortDay(language, next.startsAt) })}</b>` : nothing}
      ${mentorship.endsOn || mentorship.endedAt ? html`<span>${shortDay(language, end)}</span>` : nothing}
    </p>
  </div>`;
}

function lines(plan: PathPlan, width: number, className: string, label: string): TemplateResult {
  const x = (share: number): number => EDGE + share * (width - 2 * EDGE);
  return html`<svg class=${className} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>
    <path class="ahead" d=${curve(15, plan.reached, 1, x)} /><path class="ahead" d=${curve(31, plan.reached, 1, x)} />
    <path class="mentee" d=${curve(15, 0, plan.reached, x)} /><path class="mentor" d=${curve(31, 0, plan.reached, x)} />
    ${plan.held.slice(-40).map((share) => ring(x(share), middle(x(share)), 3.4))}
    ${plan.next === undefined ? nothing : ring(x(plan.next), middle(x(plan.next)), 7)}
  </svg>`;
}

function ring(x: number, y: number, radius: number): SVGTemplateResult {
  return svg`<circle class=${radius > 4 ? 'next' : 'held'} cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${radius} />`;
}

function middle(x: number): number {
  return 23 + 4 * Math.sin(x / 85);
}

function curve(base: number, from: number, to: number, x: (share: number) => number): string {
  const points: string[] = [];
  for (let at = x(from); ; at = Math.min(at + 8, x(to))) {
    points.push(`${at.toFixed(1)} ${(base - 23 + middle(at)).toFixed(1)}`);
    if (at >= x(to)) break;
  }
  return `M${points.join('L')}`;
}

import { z } from 'zod';
import { day, timeZone } from './input.ts';
import { datedStages, deliveries, objectiveMeasures, questionKinds, type DatedStage } from './vocabulary.ts';

/** What a programme's design is made of; the server checks by it and the admin app's forms do too. */

/** The programme's name in addresses and in the embed tag. */
export const slug = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
/** The most mentees anybody can have at once. */
const mostCapacity = 20;
/** Mentees that rounds are to give one mentor at least. */
export const ownMinimumLoad = z.int().min(0).max(mostCapacity);
export const programName = z.string().trim().min(1).max(120);

export const programBasics = z.strictObject({
  name: programName,
  slug,
  summary: z.string().trim().max(600),
  delivery: z.enum(deliveries),
  timeZone,
});
export type ProgramBasics = z.output<typeof programBasics>;

/** How often pairs meet and how long requests may wait, in days; `meetingMinutes` in minutes. */
export const programCadence = z
  .strictObject({
    cadenceDays: z.int().min(1).max(120),
    meetingMinutes: z.int().min(10).max(240),
    openRequestsLimit: z.int().min(1).max(10),
    openBookingsLimit: z.int().min(1).max(10),
    requestReminderDays: z.int().min(1).max(60),
    requestExpiryDays: z.int().min(2).max(90),
    capacityLimit: z.int().min(1).max(mostCapacity),
  })
  .refine((cadence) => cadence.requestExpiryDays > cadence.requestReminderDays, { path: ['requestExpiryDays'], message: 'after_reminder' });
export type ProgramCadence = z.output<typeof programCadence>;

/** How large the groups of a programme are: mentees of a circle, or peers of a group. */
export const groupSizes = z
  .strictObject({ groupSmallest: z.int().min(2).max(20), groupLargest: z.int().min(2).max(20) })
  .refine((sizes) => sizes.groupLargest >= sizes.groupSmallest, { path: ['groupLargest'], message: 'smallest_above_largest' });
export type GroupSizes = z.output<typeof groupSizes>;

export const stageDates = z
  .strictObject({ stage: z.enum(datedStages), startsOn: day, endsOn: day })
  .refine((dates) => dates.endsOn >= dates.startsOn, { path: ['endsOn'], message: 'before_start' });
export type StageDates = z.infer<typeof stageDates>;

/** Each stage at most once, and none beginning before the one that goes before it. */
export const stagePlan = z
  .array(stageDates)
  .max(datedStages.length)
  .superRefine((stages, context) => {
    const seen = new Map<DatedStage, number>();
    stages.forEach(({ stage, startsOn }, index) => {
      if (seen.has(stage)) context.addIssue({ code: 'custom', path: [index, 'stage'], message: 'twice' });
      seen.set(stage, index);
      const before = stages.filter((other) => datedStages.indexOf(other.stage) < datedStages.indexOf(stage));
      if (before.some((other) => other.startsOn > startsOn)) context.addIssue({ code: 'custom', path: [index, 'startsOn'], message: 'before_earlier_stage' });
    });
  });

/** Shares are 0…1; `meetings_held` counts meetings a mentorship, `satisfaction` is a mean of 1…5. */
export const measureRanges = {
  match_rate: { minimum: 0, maximum: 1 },
  first_meeting_on_time: { minimum: 0, maximum: 1 },
  meetings_held: { minimum: 1, maximum: 100 },
  satisfaction: { minimum: 1, maximum: 5 },
  goal_attainment: { minimum: 0, maximum: 1 },
} as const satisfies Record<(typeof objectiveMeasures)[number], { minimum: number; maximum: number }>;

export const objective = z
  .strictObject({ statement: z.string().trim().min(1).max(300), measure: z.enum(objectiveMeasures), target: z.number() })
  .superRefine(({ measure, target }, context) => {
    const { minimum, maximum } = measureRanges[measure];
    if (target < minimum) context.addIssue({ code: 'too_small', origin: 'number', minimum, input: target, path: ['target'] });
    if (target > maximum) context.addIssue({ code: 'too_big', origin: 'number', maximum, input: target, path: ['target'] });
  });
export const objectives = z.array(objective).max(10);
export type Objective = z.infer<typeof objective>;

export const askedOf = ['both', 'mentor', 'mentee'] as const;

/** `maximum` is letters for texts, the largest value for a number, and how many for choices. */
export const question = z
  .strictObject({
    kind: z.enum(questionKinds),
    label: z.string().trim().min(1).max(200),
    hint: z.string().trim().max(300),
    askedOf: z.enum(askedOf),
    required: z.boolean(),
    published: z.boolean(),
    options: z.array(z.string().trim().min(1).max(120)).max(40),
    maximum: z.int().min(1).max(100_000).nullable(),
  })
  .superRefine(({ kind, options }, context) => {
    const isChoice = kind === 'choice' || kind === 'choices';
    if (isChoice && options.length < 2) context.addIssue({ code: 'too_small', origin: 'array', minimum: 2, input: options, path: ['options'] });
    if (isChoice && new Set(options).size < options.length) context.addIssue({ code: 'custom', path: ['options'], message: 'twice' });
    if (!isChoice && options.length > 0) context.addIssue({ code: 'too_big', origin: 'array', maximum: 0, input: options, path: ['options'] });
  });
export type Question = z.infer<typeof question>;

const level = z.int().min(1).max(10);
const names = z.array(z.string().trim().min(1).max(120)).max(200);

/** `program.eligibility`: whom a programme is open to. What is left out or empty limits nobody. */
export const eligibility = z
  .strictObject({
    departments: names,
    sites: names,
    /** As in the directory. */
    countries: names,
    menteeLevels: z.strictObject({ min: level, max: level }).refine(({ min, max }) => min <= max, { message: 'least_above_most' }),
    mentorLevels: z.strictObject({ min: level, max: level }).refine(({ min, max }) => min <= max, { message: 'least_above_most' }),
    /** Whole months since somebody joined the organisation. */
    monthsInOrganisation: z.int().min(0).max(600),
  })
  .partial();
export type Eligibility = z.output<typeof eligibility>;

/** Words that people may say describe them, each once. */
export const attributeNames = z
  .array(z.string().trim().min(1).max(80))
  .max(20)
  .refine((names) => new Set(names).size === names.length, { message: 'twice' });

const address = /^(?:(https?):\/\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(?:[/?#].*)?$/i;

/** An address of a page, as people paste it, becomes its origin: scheme (https unless said), host, and port where it is not the scheme's own. */
export const embeddingOrigin = z
  .string()
  .trim()
  .max(300)
  .transform((text, context) => {
    const [, scheme = 'https', host, port] = address.exec(text) ?? [];
    if (host === undefined || Number(port ?? 0) > 65_535) {
      context.addIssue({ code: 'custom', message: 'origin' });
      return z.NEVER;
    }
    const usual = port === undefined || Number(port) === (scheme.toLowerCase() === 'https' ? 443 : 80);
    return `${scheme}://${host}`.toLowerCase() + (usual ? '' : `:${Number(port)}`);
  });

export const pageUrl = z.url({ protocol: /^https?$/ }).max(500);
export const noticeBody = z.string().trim().min(1).max(8000);

import { askedIds } from '@alongside/shared/asks';
import { id, language, timeZone, weeklyHours } from '@alongside/shared/input';
import { z } from 'zod';

/** 1 some experience, 2 sure of it, 3 others ask me. */
const skillLevel = z.int().min(1).max(3);

const skill = z.strictObject({
  id: id.optional(),
  name: z.string().trim().min(1).max(80),
  level: skillLevel.optional(),
});

const answer = z.strictObject({
  /** Of one of the programme's questions, or the word for one that comes with the product. */
  questionId: z.union([z.enum(askedIds), id]),
  value: z.union([z.string().max(2_000), z.number(), z.array(z.string().max(200)).max(50)]),
});

/** What a participant says of themself. A mentor offers skills, a mentee wants some, a peer does both. */
export const profileShape = {
  headline: z.string().trim().max(160),
  goalsText: z.string().trim().min(1).max(2_000),
  offered: z.array(skill).max(10),
  /** The most important first. */
  wanted: z.array(skill).max(5),
  /** Local hours of the week. */
  availability: weeklyHours,
  timeZone,
  languages: z.array(language).max(12),
  /** How many mentees at once; of a mentor only. */
  capacity: z.int().min(0).max(20),
  visibility: z.enum(['program', 'matched']),
  answers: z.array(answer).max(100),
};
const profile = z.strictObject(profileShape);
export type ProfileInput = z.output<typeof profile>;

const draftSkill = z.strictObject({
  id: id.optional(),
  name: z.string().max(200),
  level: skillLevel.optional(),
  /** The words it was found by, which the form shows beside it. */
  typed: z.string().max(200).optional(),
});

/** A form half filled in: any field may be missing, empty or, but for its length, wrong. */
export const draftData = z.strictObject({
  headline: z.string().max(1_000),
  goalsText: z.string().max(5_000),
  offered: z.array(draftSkill).max(20),
  wanted: z.array(draftSkill).max(20),
  availability: weeklyHours,
  timeZone: z.string().max(60),
  languages: z.array(z.string().max(3)).max(30),
  capacity: z.int().min(0).max(20),
  visibility: z.enum(['program', 'matched']),
  answers: z.array(answer).max(100),
  /** What stands in the skill box and has not become a skill yet. */
  skillText: z.string().max(200),
}).partial();
export type DraftData = z.output<typeof draftData>;

import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { formatTemplates } from '../src/program/format.templates.ts';
import { settingsFor } from '../src/program/match-settings.ts';
import type { Ground } from './ground.ts';
import { seedProgram, type Plan, type SeededProgram } from './programs.ts';
import type { Staff } from './staff.ts';

const formats = ['reverse', 'group', 'peer', 'flash'] as const satisfies readonly ProgramFormat[];
export type SeededFormat = (typeof formats)[number];
export type FormatPrograms = Record<SeededFormat, SeededProgram>;

type Own = Pick<Plan, 'slug' | 'name' | 'summary' | 'stage' | 'stages' | 'signUpDays' | 'createdDaysAgo'>;

const own: Record<SeededFormat, Own> = {
  reverse: {
    slug: 'reverse', name: 'Reverse Mentoring', stage: 'running', createdDaysAgo: 452,
    summary: 'Colleagues at the start of their career show those at the top how they see and do things.',
    stages: [['sign_up', -140, -120], ['matching', -119, -106], ['running', -105, 77], ['closing', 78, 91]], signUpDays: [140, 121],
  },
  group: {
    slug: 'circles', name: 'Career Circles', stage: 'running', createdDaysAgo: 451,
    summary: 'A small circle around one mentor: everybody in it is working on the same next step.',
    stages: [['sign_up', -110, -90], ['matching', -89, -76], ['running', -75, 107], ['closing', 108, 121]], signUpDays: [110, 91],
  },
  peer: {
    slug: 'peers', name: 'Peer Exchange', stage: 'matching', createdDaysAgo: 75,
    summary: 'Two colleagues at the same stage, each good at what the other wants to learn.',
    stages: [['sign_up', -40, -12], ['matching', -11, 6], ['running', 7, 125], ['closing', 126, 139]], signUpDays: [38, 13],
  },
  flash: {
    slug: 'flash', name: 'Flash Mentoring', stage: 'running', createdDaysAgo: 450,
    summary: 'One question, half an hour, somebody who knows.',
    stages: [['sign_up', -90, -77], ['running', -76, 288], ['closing', 289, 302]], signUpDays: [88, 50],
  },
};

/** A programme of each format beside one mentor and one mentee. */
export async function seedFormatPrograms(ground: Ground, staff: Staff): Promise<FormatPrograms> {
  const plan = (format: SeededFormat): Plan => {
    const template = formatTemplates.find((each) => each.format === format)!;
    const { cadenceDays, meetingMinutes, objectives, questions, notice } = template;
    const groupSizes = 'groupSizes' in template ? { groupSizes: template.groupSizes } : {};
    return { ...own[format], ...groupSizes, format, pairing: template.pairing, cadenceDays, meetingMinutes, eligibility: { monthsInOrganisation: format === 'flash' ? 1 : 12 }, settings: settingsFor(format), objectives, questions, notice };
  };
  const reverse = await seedProgram(ground, staff, plan('reverse'));
  const group = await seedProgram(ground, staff, plan('group'));
  const peer = await seedProgram(ground, staff, plan('peer'));
  return { reverse, group, peer, flash: await seedProgram(ground, staff, plan('flash')) };
}

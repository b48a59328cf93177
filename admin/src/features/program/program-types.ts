import type { Outputs } from '../../api/server-types.ts';

/** The tabs of a programme’s page, as they stand in its address. */
export const programTabs = ['design', 'who', 'rules', 'participants', 'places', 'introductions', 'slots'] as const;
export type ProgramTab = (typeof programTabs)[number];

export type Design = Outputs['program']['get'];
export type ListedProgram = Outputs['program']['list']['programs'][number];
export type Template = Outputs['program']['templates']['templates'][number];
export type Question = Design['questions'][number];
export type MissingPart = NonNullable<Design['next']>['missing'][number];

import type { Outputs } from '../../api/server-types.ts';

export type Design = Outputs['program']['get'];
export type ListedProgram = Outputs['program']['list']['programs'][number];
export type Template = Outputs['program']['templates']['templates'][number];
export type Question = Design['questions'][number];
export type MissingPart = NonNullable<Design['next']>['missing'][number];

import type { DatedStage, ParticipantRole, ProgramFormat, StaffRole, WaveKind } from '@alongside/shared/vocabulary';
import type { AvatarTone } from './ui/avatar.tsx';

/*
 * The shared vocabulary in the words of the screens, where more than one feature says it; what one feature alone says
 * stands with that feature.
 */

export const formatNames: Record<ProgramFormat, string> = { one_to_one: 'One-to-one', group: 'Group circles', peer: 'Peer pairs and groups', reverse: 'Reverse', flash: 'Flash' };

/** The stages as they stand on a timeline. */
export const datedStageNames: Record<DatedStage, string> = { sign_up: 'Sign-up', matching: 'Matching', running: 'Mentoring', closing: 'Closing' };

export const waveNames: Record<WaveKind, string> = { before: 'Opening', midway: 'Midway', after: 'Closing', follow_up: 'Follow-up' };

export const staffRoleNames: Record<StaffRole, string> = { administrator: 'Administrator', coordinator: 'Coordinator', analyst: 'Analyst' };

export const roleTones: Record<ParticipantRole, AvatarTone> = { mentor: 'petrol', mentee: 'apricot', peer: 'apricot' };

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startCluster, urlsOf } from './cluster.ts';

/** Columns whose check constraint is one of the product's vocabularies. */
const vocabularies: Record<string, string> = {
  'draft.kind': 'DraftKind',
  'goal.state': 'GoalState',
  'matching_round.state': 'RoundState',
  'meeting.state': 'MeetingState',
  'mentor_mark.mark': 'MentorMark',
  'mentorship.state': 'MentorshipState',
  'mentorship_member.role': 'ParticipantRole',
  'participant.role': 'ParticipantRole',
  'participant.state': 'ParticipantState',
  'participant_draft.role': 'ParticipantRole',
  'program.delivery': 'Delivery',
  'program.format': 'ProgramFormat',
  'program.pairing': 'Pairing',
  'program.stage': 'ProgramStage',
  'program_objective.measure': 'ObjectiveMeasure',
  'program_question.kind': 'QuestionKind',
  'program_stage.stage': 'DatedStage',
  'request.state': 'RequestState',
  'request_decline.category': 'DeclineCategory',
  'staff_role.role': 'StaffRole',
  'survey_wave.kind': 'WaveKind',
  'widget_session.assurance': 'Assurance',
};

const overrides = {
  columns: Object.fromEntries(Object.entries(vocabularies).map(([column, type]) => [column, `import('@alongside/shared/vocabulary').${type}`])),
};

/** Writes `src/database/rows.ts` from a freshly migrated database: `pnpm --filter @alongside/server rows`. */
const cluster = await startCluster();
try {
  const out = process.argv[2] ?? fileURLToPath(new URL('../src/database/rows.ts', import.meta.url));
  const args = ['--url', urlsOf(cluster.url, 'template_alongside').owner, '--dialect', 'postgres', '--camel-case', '--default-schema', 'public', '--exclude-pattern', '(graphile_worker.*|kysely_*)', '--date-parser', 'string', '--type-mapping', '{"int8":"number"}', '--overrides', JSON.stringify(overrides), '--out-file', out];
  const result = spawnSync('kysely-codegen', args, { stdio: 'inherit' });
  process.exitCode = result.status ?? 1;
} finally {
  await cluster.stop();
}

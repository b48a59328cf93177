import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { counted } from '../../ui/number-words.ts';
import { EmptyState, ErrorNote, PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useToast } from '../../ui/toast.tsx';
import { shortWhy } from './explanation-words.ts';
import { fit } from './fit.ts';
import { refreshMatching } from './matching-queries.ts';
import type { Decision } from './matching-types.ts';
import { useDecide } from './use-decide.ts';
import styles from './group-list.module.css';

type Groups = Outputs['matching']['groups'];
export type Group = Groups['groups'][number];
type Person = Group['host'];
type GroupShape = Groups['shape'];

/** The circles of a round, or its groups of peers, each with its members; in a draft anybody can be moved, locked where they are, or kept from somebody. */
export function GroupList({ programId, roundId, canChange, decisions }: { programId: string; roundId: string; canChange: boolean; decisions: readonly Decision[] }) {
  const query = useQuery(trpc.matching.groups.queryOptions({ roundId }));
  const move = useMove(roundId);
  const decide = useDecide();
  return (
    <PageState query={query}>
      {({ shape, groups }) =>
        groups.length === 0 ? (
          <EmptyState title="Nobody came together" text="There are too few people for the smallest group, or rules keep them apart." />
        ) : (
          <>
            {move.error === null ? null : <div className={styles['error']}><ErrorNote error={move.error} onRetry={move.retry} /></div>}
            {decide.error === null ? null : <div className={styles['error']}><ErrorNote error={decide.error} onRetry={decide.retry} /></div>}
            <ul className={styles['groups']}>
              {groups.map((group) => (
                <li key={group.host.participantId}>
                  <GroupCard
                    group={group}
                    shape={shape}
                    targets={targetsBeside(group, groups, shape)}
                    isLocked={(person) => decisions.some(({ decision, menteeId, mentorId }) => decision === 'locked' && isOf(menteeId, mentorId, person, group.host))}
                    onMove={canChange ? (person, to) => move.run(shape, person, to) : null}
                    onDecide={(person, other, decision) => decide.run({ programId, menteeId: person.participantId, mentorId: other.participantId, decision })}
                  />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </PageState>
  );
}

/** Whether a decision is about these two, whichever it names first. */
function isOf(menteeId: string, mentorId: string, one: Person, other: Person): boolean {
  return [one, other].every(({ participantId }) => participantId === menteeId || participantId === mentorId);
}

/** Moves a mentee to another circle, or a peer to another group; null leaves them out. */
function useMove(roundId: string) {
  const toast = useToast();
  const byHand = useAction(trpc.matching.changeByHand.mutationOptions(), refreshMatching());
  const peer = useAction(trpc.matching.movePeer.mutationOptions(), refreshMatching());
  const action = byHand.error === null ? peer : byHand;
  const run = (shape: GroupShape, { participantId, name }: Person, to: { id: string; name: string } | null) => {
    toast({ text: to === null ? `${name} is left out` : `${name} moves to ${to.name}` });
    if (shape.kind === 'peers') peer.run({ roundId, participantId, withId: to?.id ?? null });
    else byHand.run({ roundId, menteeId: participantId, mentorId: to?.id ?? null });
  };
  return { run, error: action.error, retry: action.retry };
}

interface Target {
  value: string;
  label: string;
}

function targetsBeside(group: Group, groups: readonly Group[], shape: GroupShape): Target[] {
  return groups
    .filter((other) => other !== group && other.members.length < other.most)
    .map(({ host, members }) => ({ value: host.participantId, label: nameOfGroup(host, members, shape) }));
}

function nameOfGroup(host: Person, members: Group['members'], shape: GroupShape): string {
  return shape.kind === 'circles' ? `${host.name}’s circle` : `${host.name} and ${counted(members.length, 'other')}`;
}

/** One circle or group: who leads it, who is in it and how well each fits. */
export function GroupCard({ group, shape, targets, isLocked, onMove, onDecide }: {
  group: Group;
  shape: GroupShape;
  /** Groups with room for one more. */
  targets: readonly Target[];
  /** Null where nothing can be changed any more. */
  onMove: ((person: Person, to: { id: string; name: string } | null) => void) | null;
  /** Whether somebody is locked with the host of the group. */
  isLocked: (person: Person) => boolean;
  onDecide: (person: Person, other: Person, decision: 'locked' | 'banned') => void;
}) {
  const { host, members, most, tooSmall } = group;
  const circle = shape.kind === 'circles';
  // In a group found by search nobody can be held to another; in a circle mentees belong to its mentor, not to one another.
  const canLock = circle || shape.kind === 'pairs' || shape.largest === 2;
  const othersThan = (person: Person) => (circle ? [host] : [host, ...members.map((member) => member.person)].filter((other) => other !== person));
  const change = (person: Person) =>
    onMove === null ? null : <Change person={person} targets={targets} lockWith={canLock ? host : null} others={othersThan(person)} onMove={onMove} onDecide={onDecide} />;
  const size = circle ? `${members.length} of ${counted(most, 'place')}` : counted(members.length + 1, 'person', 'people');
  return (
    <section className={styles['group']} aria-label={circle ? `${host.name}’s circle` : `Group of ${host.name}`}>
      <header className={styles['head']}>
        <NameCell name={host.name} tone={circle ? 'petrol' : 'apricot'} detail={detailOf(host)} />
        <span className={styles['size']}>{tooSmall ? <StatusBadge tone="warn">Too small</StatusBadge> : null}{size}</span>
        {canLock ? null : change(host)}
      </header>
      <ul className={styles['members']}>
        {members.map(({ person, score, contributions, byHand }) => (
          <li key={person.participantId}>
            <NameCell name={person.name} tone="apricot" detail={detailOf(person)} />
            <span className={styles['why']}>{shortWhy(contributions)}{byHand ? ', by hand' : ''}</span>
            <span className={styles['fit']}>{isLocked(person) ? <StatusBadge tone="accent" icon="lock">Locked</StatusBadge> : null}fit {fit(score)}</span>
            {change(person)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const [leaveOut, lock, ban] = ['leave_out', 'lock', 'ban'];

/** What can be done about one person: another group now, or a decision for further runs. */
function Change({ person, targets, lockWith, others, onMove, onDecide }: {
  person: Person;
  targets: readonly Target[];
  /** With whom they can be locked; null where nobody can be. */
  lockWith: Person | null;
  /** From whom they can be kept apart. */
  others: readonly Person[];
  onMove: NonNullable<Parameters<typeof GroupCard>[0]['onMove']>;
  onDecide: Parameters<typeof GroupCard>[0]['onDecide'];
}) {
  return (
    <Select
      size="xs"
      className={styles['move'] ?? ''}
      aria-label={`Change ${person.name}`}
      placeholder="Change…"
      comboboxProps={{ width: 240, position: 'bottom-end' }}
      data={[
        { group: 'In this round', items: [...targets.map(({ value, label }) => ({ value, label: `Move to ${label}` })), { value: leaveOut, label: 'Leave out' }] },
        {
          group: 'In further rounds',
          items: [
            ...(lockWith === null || lockWith === person ? [] : [{ value: lock, label: `Lock with ${lockWith.name}` }]),
            ...others.map(({ participantId, name }) => ({ value: `${ban} ${participantId}`, label: `Never with ${name}` })),
          ],
        },
      ]}
      value={null}
      onChange={(value) => {
        const target = targets.find((each) => each.value === value);
        const other = others.find(({ participantId }) => value === `${ban} ${participantId}`);
        if (other !== undefined) onDecide(person, other, 'banned');
        else if (value === lock && lockWith !== null) onDecide(person, lockWith, 'locked');
        else if (value !== null) onMove(person, target === undefined ? null : { id: target.value, name: target.label });
      }}
    />
  );
}

function detailOf({ jobTitle, site }: Person): string | undefined {
  return [jobTitle, site].filter(Boolean).join(', ') || undefined;
}

import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { MinimumLoadField } from './minimum-load-field.tsx';
import { hoursWords, roleNames, stateNames, stateTones } from './participant-words.ts';
import styles from './participants.module.css';

type Profile = Outputs['participant']['get'];

const levelNames = ['', 'some experience', 'experienced', 'expert'];

/** A participant's profile as they wrote it, seen from the list. */
export function ParticipantDrawer({ participantId, name, onClose }: { participantId: string | null; name: string; onClose: () => void }) {
  const query = useQuery({ ...trpc.participant.get.queryOptions({ participantId: participantId ?? '' }), enabled: participantId !== null });
  const state = query.data?.profile.state;
  return (
    <Drawer opened={participantId !== null} onClose={onClose} title={name} {...(state === undefined ? {} : { badge: <StatusBadge tone={stateTones[state]} icon={null}>{stateNames[state]}</StatusBadge> })}>
      <PageState query={query}>{(profile) => <Details {...profile} />}</PageState>
    </Drawer>
  );
}

function Details({ profile, skills, answers, told }: Profile) {
  const wanted = skills.filter(({ direction }) => direction === 'wanted');
  const offered = skills.filter(({ direction }) => direction === 'offered');
  const language = new Intl.DisplayNames('en', { type: 'language' });
  return (
    <>
      <DrawerSection>
        {profile.headline === '' ? null : <p className={styles['headline']}>{profile.headline}</p>}
        <dl className={styles['facts']}>
          <Fact name="Role" value={profile.role === 'mentor' ? `Mentor, ${profile.current} of ${profile.capacity} places taken` : roleNames[profile.role]} />
          <Fact name="Work" value={[profile.jobTitle, profile.department].filter(Boolean).join(', ')} />
          <Fact name="Where" value={[profile.site, profile.country].filter(Boolean).join(', ')} />
          <Fact name="E-mail" value={<a href={`mailto:${profile.email}`}>{profile.email}</a>} />
          <Fact name="Languages" value={profile.languages.map((code) => language.of(code) ?? code).join(', ')} />
          <Fact name="Can meet" value={profile.availability.length === 0 ? '' : `${hoursWords(profile.availability)} (${profile.timeZone.replaceAll('_', ' ')})`} />
          <Fact name="Profile" value={profile.visibility === 'program' ? 'Colleagues in the programme see it' : 'Only a matched partner sees it'} />
        </dl>
      </DrawerSection>
      {profile.role === 'mentor' ? <DrawerSection title="In rounds"><MinimumLoadField key={profile.participantId} participantId={profile.participantId} capacity={profile.capacity} stored={profile.minimumLoad} /></DrawerSection> : null}
      {wanted.length === 0 ? null : <DrawerSection title="Wants to learn"><Skills skills={wanted} /></DrawerSection>}
      {offered.length === 0 ? null : <DrawerSection title="Offers"><Skills skills={offered} /></DrawerSection>}
      {profile.goalsText === '' ? null : <DrawerSection title="In their own words"><p className={styles['words']}>{profile.goalsText}</p></DrawerSection>}
      {told.map(({ label, choices }) => (
        <DrawerSection key={label} title={label}>
          <p className={styles['words']}>{choices.join(', ')}</p>
        </DrawerSection>
      ))}
      {answers.map(({ label, published, value }) => (
        <DrawerSection key={label} title={label}>
          <p className={styles['words']}>{Array.isArray(value) ? value.join(', ') : String(value)}</p>
          {published ? null : <p className="al-faint al-xs">Only coordinators see this answer.</p>}
        </DrawerSection>
      ))}
    </>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return value === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Skills({ skills }: { skills: Profile['skills'] }) {
  return (
    <ol className={styles['skillList']}>
      {skills.map(({ id, name, level }) => (
        <li key={id}>
          {name}
          {level === null ? null : <span className="al-faint"> {levelNames[level]}</span>}
        </li>
      ))}
    </ol>
  );
}

import { useCallback, useState, type ReactNode } from 'react';
import { Button, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SaveState, type SaveStatus } from '../../ui/save-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TabRow } from '../../ui/tab-row.tsx';
import { monthText } from '../../ui/time-words.ts';
import { formatNames } from '../../vocabulary-words.ts';
import { AsksCard } from './asks-card.tsx';
import { BasicsCard } from './basics-card.tsx';
import { CadenceCard } from './cadence-card.tsx';
import { CoordinatorsCard } from './coordinators-card.tsx';
import { EligibilityCard } from './eligibility-card.tsx';
import { GroupSizesCard } from './group-sizes-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { ObjectivesCard } from './objectives-card.tsx';
import { PlacementCard } from './placement-card.tsx';
import { type Design, type MissingPart, type ProgramTab, programTabs } from './program-types.ts';
import { missingWords, pairingNames, stageNames, stageSteps, stageTones } from './program-words.ts';
import { QuestionsCard } from './questions-card.tsx';
import { StagesCard } from './stages-card.tsx';
import { OpenTab } from './use-part.ts';
import styles from './design.module.css';

const tabNames: Record<ProgramTab, string> = { design: 'Design', who: 'Who may join', rules: 'Rules', participants: 'Participants', places: 'Places', introductions: 'Introductions', slots: 'Slots' };

/** A programme's design, tab by tab; the tabs of other subjects come from the route. */
export function ProgramPage({ design, administers, tab, onTab, now, rules, participants, places, introductions, slots }: {
  design: Design;
  administers: boolean;
  tab: ProgramTab;
  onTab: (tab: ProgramTab) => void;
  now: Date;
  rules: ReactNode;
  /** Only for coordinators of the programme; null leaves the tab out. */
  participants: ReactNode | null;
  /** Only where places can be drawn by lot. */
  places: ReactNode | null;
  /** The same. */
  introductions: ReactNode | null;
  /** Only for coordinators of a flash programme; null leaves the tab out. */
  slots: ReactNode | null;
}) {
  const { program, next } = design;
  const saving = useSaving();
  const showPart = (part: MissingPart) => {
    onTab('design');
    // The tab's panel is there only after the next paint.
    requestAnimationFrame(() => document.getElementById(partIds[part])?.scrollIntoView({ block: 'center' }));
  };
  const panels: Partial<Record<ProgramTab, ReactNode | null>> = { participants, places, introductions, slots };
  const shown = programTabs.filter((key) => panels[key] !== null);
  return (
    <>
      <PageHeader
        title={program.name}
        crumbs={[<Link key="programs" to="/programs">Programmes</Link>]}
        badge={<StatusBadge tone={stageTones[program.stage]} icon={null}>{stageNames[program.stage]}</StatusBadge>}
        sentence={`${formatNames[program.format]}, ${pairingNames[program.pairing]}. ${whenWords(design)}`}
        actions={
          <>
            <SaveState status={saving.status} savedAt={saving.savedAt ?? new Date(program.updatedAt)} now={saving.savedAt ?? now} />
            {next === null || next.stage === 'design' ? null : <NextStage design={design} next={{ ...next, stage: next.stage }} onShowPart={showPart} />}
          </>
        }
      />
      <OpenTab value={tab}>
        <Tabs value={tab} onChange={(value) => onTab(programTabs.find((key) => key === value) ?? 'design')} keepMounted={false} keepMountedMode="display-none">
          <TabRow open={tab} aria-label="Parts of the programme">
            {shown.map((key) => <Tabs.Tab key={key} value={key}>{tabNames[key]}</Tabs.Tab>)}
          </TabRow>
          {/* What is being written in these stays, and saves itself, while another tab is looked at. */}
          <Tabs.Panel value="design" pt="lg" keepMounted>
            <div className="al-stack">
              <BasicsCard design={design} onStatus={saving.of('basics')} />
              <StagesCard design={design} today={now.toISOString().slice(0, 10)} onStatus={saving.of('stages')} />
              <QuestionsCard design={design} />
              <AsksCard design={design} administers={administers} onStatus={saving.of('asks')} />
              <ObjectivesCard design={design} onStatus={saving.of('objectives')} />
              <CadenceCard design={design} onStatus={saving.of('cadence')} />
              {['group', 'peer'].includes(program.format) ? <GroupSizesCard design={design} onStatus={saving.of('group_sizes')} /> : null}
              <div id={partIds.notice}><NoticeCard design={design} /></div>
              <div id={partIds.coordinator}><CoordinatorsCard design={design} onStatus={saving.of('coordinators')} /></div>
              <div id={partIds.origin}><PlacementCard design={design} onStatus={saving.of('placement')} /></div>
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="who" pt="lg" keepMounted>
            <div className="al-stack">
              <EligibilityCard design={design} onStatus={saving.of('eligibility')} />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="rules" pt="lg" keepMounted>{rules}</Tabs.Panel>
          {participants === null ? null : <Tabs.Panel value="participants" pt="lg">{participants}</Tabs.Panel>}
          {places === null ? null : <Tabs.Panel value="places" pt="lg">{places}</Tabs.Panel>}
          {introductions === null ? null : <Tabs.Panel value="introductions" pt="lg">{introductions}</Tabs.Panel>}
          {slots === null ? null : <Tabs.Panel value="slots" pt="lg">{slots}</Tabs.Panel>}
        </Tabs>
      </OpenTab>
    </>
  );
}

function whenWords({ stages, program }: Design): string {
  const running = stages.find(({ stage }) => stage === 'running');
  if (running === undefined) return 'No dates yet.';
  return `${program.stage === 'finished' ? 'Ran' : 'Runs'} from ${monthText(running.startsOn)} to ${monthText(running.endsOn)}.`;
}

const partIds: Record<MissingPart, string> = { notice: 'privacy-notice', coordinator: 'coordinators', origin: 'put-it-on-a-page' };

type SavedPart = 'asks' | 'basics' | 'group_sizes' | 'stages' | 'objectives' | 'cadence' | 'coordinators' | 'placement' | 'eligibility';
const worstFirst: readonly SaveStatus[] = ['failed', 'saving', 'unsaved', 'saved'];

/** The worst status of all parts, and when the last of them was saved. */
function useSaving() {
  const [state, setState] = useState<{ parts: Partial<Record<SavedPart, SaveStatus>>; savedAt: Date | null }>({ parts: {}, savedAt: null });
  const report = useCallback((part: SavedPart, status: SaveStatus) => {
    setState((before) => {
      const wasAt = before.parts[part];
      if (wasAt === status) return before;
      return { parts: { ...before.parts, [part]: status }, savedAt: wasAt === 'saving' && status === 'saved' ? new Date() : before.savedAt };
    });
  }, []);
  const [reporters] = useState(() => new Map<SavedPart, (status: SaveStatus) => void>());
  const of = (part: SavedPart) => {
    const known = reporters.get(part) ?? ((status: SaveStatus) => report(part, status));
    reporters.set(part, known);
    return known;
  };
  const present = Object.values(state.parts);
  return { of, status: worstFirst.find((status) => present.includes(status)) ?? 'saved', savedAt: state.savedAt };
}

function NextStage({ design, next, onShowPart }: { design: Design; next: { stage: keyof typeof stageSteps; missing: readonly MissingPart[] }; onShowPart: (part: MissingPart) => void }) {
  const [opened, setOpened] = useState(false);
  const move = useAction(trpc.program.changeStage.mutationOptions(), { refreshes: [trpc.program.pathFilter(), trpc.home.pathFilter(), trpc.matching.pathFilter(), trpc.lottery.pathFilter()], onDone: () => setOpened(false) });
  const words = stageSteps[next.stage];
  const [missing] = next.missing;
  const ready = missing === undefined;
  const go = () => {
    if (ready) {
      move.run({ programId: design.program.id, stage: next.stage });
      return;
    }
    setOpened(false);
    onShowPart(missing);
  };
  return (
    <>
      <Button variant="filled" onClick={() => setOpened(true)}>{words.button}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={ready ? words.question : 'Not quite ready'}
        text={ready ? words.text : 'Before people can sign up, the programme still needs:'}
        confirm={ready ? words.confirm : 'Show me where'}
        cancel="Not yet"
        onConfirm={go}
        isPending={move.isPending}
        error={move.error}
      >
        {ready ? null : (
          <div className={styles['missing']}>
            {next.missing.map((part) => <Note key={part} tone="warn">{missingWords[part]}</Note>)}
          </div>
        )}
      </ConfirmDialog>
    </>
  );
}

import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { Note } from '../../ui/note.tsx';
import { number } from '../../ui/number-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ErrorNote, LoadingState, TableSkeleton } from '../../ui/page-state.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { CheckRows } from './check-rows.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportDone } from './import-done.tsx';
import { shapeWords, unreadableWords, type CheckedFile, type DateOrder, type PeopleField } from './import-words.ts';
import { MatchColumns } from './match-columns.tsx';
import { base64Of } from './read-file.ts';
import styles from './people.module.css';

const maximumBytes = 10 * 1024 * 1024;
type Mapping = (PeopleField | null)[];

/** People from a file, in four steps; nothing is written before the last. */
export function ImportPage() {
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [dateOrder, setDateOrder] = useState<DateOrder | null>(null);
  const [onlyIfAllGood, setOnlyIfAllGood] = useState(false);
  const check = useAction(trpc.directory.checkFile.mutationOptions());
  const write = useAction(trpc.directory.importPeople.mutationOptions(), { refreshes: [trpc.directory.pathFilter(), trpc.home.pathFilter()] });

  const look = (content: string, mapping: Mapping | null, order: DateOrder | null) => {
    write.reset();
    check.run({ content, mapping, dateOrder: order });
  };
  const take = async (chosen: File) => {
    setRefused(null);
    setDateOrder(null);
    setFile(null);
    if (chosen.size > maximumBytes) {
      setRefused(unreadableWords({ reason: 'too_large' }));
      return;
    }
    const content = await base64Of(chosen);
    setFile({ name: chosen.name, content });
    look(content, null, null);
  };
  const startAgain = () => {
    setFile(null);
    setRefused(null);
    check.reset();
    write.reset();
  };

  const failure = check.error === null ? null : toApiError(check.error);
  const unreadable = refused ?? (failure?.code === 'FILE_NOT_READABLE' ? unreadableWords(failure.params) : null);
  const checked = useLatest(check.data, file?.content);
  const mapping: Mapping = checked?.columns.map(({ chosen }) => chosen) ?? [];
  const counts = checked?.rows?.counts;
  const good = counts === undefined ? 0 : counts.new + counts.updated + counts.unchanged;
  const done = write.data;
  const isReady = file !== null && checked !== undefined && unreadable === null;

  return (
    <>
      <PageHeader
        title="Import people"
        crumbs={[<Link key="people" to="/people">People</Link>]}
        sentence={isReady ? shapeWords(file.name, checked.shape) : 'A CSV file as your HR system exports it. Columns are matched on screen, and nothing is written before you say so.'}
        actions={file === null || unreadable !== null ? undefined : <Button onClick={startAgain}>Use another file</Button>}
      />
      <div className="al-stack">
        <Stepper
          label="Import"
          current={done && !done.stopped ? 4 : !isReady ? 0 : checked.rows === null ? 1 : 2}
          steps={[
            { label: 'Upload', ...(isReady ? { detail: file.name } : {}) },
            { label: 'Match columns', ...(isReady ? { detail: `${mapping.filter(Boolean).length} of ${mapping.length} used` } : {}) },
            { label: 'Check rows', ...(counts === undefined ? {} : { detail: counts.problem === 0 ? 'all are good' : `${number(counts.problem)} ${counts.problem === 1 ? 'needs' : 'need'} a look` }) },
            { label: 'Import', detail: done && !done.stopped ? 'written' : 'nothing written yet' },
          ]}
        />
        {unreadable === null ? null : <Note tone="bad"><strong>{file?.name ?? 'The file'} could not be read.</strong> {unreadable}</Note>}
        {failure !== null && failure.code !== 'FILE_NOT_READABLE' ? <ErrorNote error={check.error} onRetry={check.retry} /> : null}
        {file === null || unreadable !== null ? <FileDrop onFile={(chosen) => void take(chosen)} /> : null}
        {file !== null && checked === undefined && check.isPending ? <LoadingState><TableSkeleton rows={8} /></LoadingState> : null}
        {done && !done.stopped ? <ImportDone done={done} /> : null}
        {isReady && !(done && !done.stopped) ? (
          <>
            <MatchColumns columns={checked.columns} missing={checked.missing} rows={checked.rows} isChecking={check.isPending} onMapping={(next) => look(file.content, next, dateOrder)} />
            {checked.rows === null ? null : (
              <CheckRows
                rows={checked.rows}
                fileName={file.name}
                input={{ content: file.content, mapping, dateOrder }}
                onDateOrder={(order) => {
                  setDateOrder(order);
                  look(file.content, mapping, order);
                }}
              />
            )}
            {checked.rows === null ? null : (
              <Card label="Import">
                <CardSection>
                  {write.error === null ? null : <ErrorNote error={write.error} onRetry={write.retry} />}
                  {done?.stopped === true ? <Note tone="warn">Nothing was written, because {done.leftOut === 1 ? 'a row has' : `${number(done.leftOut)} rows have`} a problem. Mend the file, or take the tick away.</Note> : null}
                  <div className={styles['bottom']}>
                    <Checkbox label="Import nothing until all rows are good" checked={onlyIfAllGood} onChange={(event) => setOnlyIfAllGood(event.currentTarget.checked)} />
                    <span className="al-soft al-sm">{good === 0 ? 'No row is good yet: mend the file, then use it again.' : 'Running it again makes no duplicates.'}</span>
                    <Button component={InternalLink} href="/people">Back</Button>
                    <Button
                      variant="filled"
                      loading={write.isPending}
                      disabled={check.isPending || good === 0 || (onlyIfAllGood && (counts?.problem ?? 0) > 0)}
                      onClick={() => write.run({ content: file.content, mapping, dateOrder, onlyIfAllGood })}
                    >
                      {good === 1 ? 'Import one good row' : `Import ${number(good)} good rows`}
                    </Button>
                  </div>
                </CardSection>
              </Card>
            )}
          </>
        ) : null}
      </div>
    </>
  );
}

/** The last answer for this file stays on the screen while it is checked again. */
function useLatest(data: CheckedFile | undefined, content: string | undefined): CheckedFile | undefined {
  const [kept, setKept] = useState<{ data: CheckedFile; content: string } | null>(null);
  if (data !== undefined && content !== undefined && kept?.data !== data) setKept({ data, content });
  if (data !== undefined) return data;
  return kept !== null && kept.content === content ? kept.data : undefined;
}

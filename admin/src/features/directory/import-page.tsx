import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ErrorNote, LoadingState, TableSkeleton } from '../../ui/page-state.tsx';
import { CheckRows } from './check-rows.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportSteps } from './import-steps.tsx';
import { shapeWords } from './import-words.ts';
import { MatchColumns } from './match-columns.tsx';
import { useFileCheck } from './use-file-check.ts';
import { WriteCard } from './write-card.tsx';

/** People from a file, in four steps; nothing is written before the last. */
export function ImportPage() {
  const [onlyIfAllGood, setOnlyIfAllGood] = useState(false);
  const write = useAction(trpc.directory.importPeople.mutationOptions(), { refreshes: [trpc.directory.pathFilter(), trpc.home.pathFilter()] });
  const { file, unreadable, failure, checked, mapping, dateOrder, isChecking, take, startAgain, look, retry } = useFileCheck(write.reset);
  const isReady = file !== null && checked !== undefined && unreadable === null;
  const written = write.data && !write.data.stopped ? write.data : undefined;

  return (
    <>
      <PageHeader
        title="Import people"
        crumbs={[<Link key="people" to="/people">People</Link>]}
        sentence={isReady ? shapeWords(file.name, checked.shape) : 'A CSV file as your HR system exports it. Columns are matched on screen, and nothing is written before you say so.'}
        actions={file === null || unreadable !== null ? undefined : <Button onClick={startAgain}>Use another file</Button>}
      />
      <div className="al-stack">
        <ImportSteps fileName={isReady ? file.name : undefined} checked={isReady ? checked : undefined} isWritten={written !== undefined} />
        {unreadable === null ? null : <Note tone="bad"><strong>{file?.name ?? 'The file'} could not be read.</strong> {unreadable}</Note>}
        {failure === null ? null : <ErrorNote error={failure} onRetry={retry} />}
        {file === null || unreadable !== null ? <FileDrop onFile={(chosen) => void take(chosen)} /> : null}
        {file !== null && checked === undefined && isChecking ? <LoadingState><TableSkeleton rows={8} /></LoadingState> : null}
        {written ? <ImportDone done={written} /> : null}
        {isReady && !written ? (
          <>
            <MatchColumns columns={checked.columns} missing={checked.missing} rows={checked.rows} isChecking={isChecking} onMapping={(next) => look(file.content, next, dateOrder)} />
            {checked.rows === null ? null : (
              <>
                <CheckRows rows={checked.rows} fileName={file.name} input={{ content: file.content, mapping, dateOrder }} onDateOrder={(order) => look(file.content, mapping, order)} />
                <WriteCard
                  counts={checked.rows.counts}
                  stopped={write.data}
                  isChecking={isChecking}
                  isWriting={write.isPending}
                  error={write.error}
                  onRetry={write.retry}
                  onlyIfAllGood={onlyIfAllGood}
                  onOnlyIfAllGood={setOnlyIfAllGood}
                  onWrite={() => write.run({ content: file.content, mapping, dateOrder, onlyIfAllGood })}
                />
              </>
            )}
          </>
        ) : null}
      </div>
    </>
  );
}

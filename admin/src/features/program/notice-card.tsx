import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { noticeBody } from '@alongside/shared/program';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { longDateText } from '../../ui/time-words.ts';
import type { Design } from './program-types.ts';
import styles from './design.module.css';

/** What people agree to when they sign up. Every change is a new version; the old ones stay on record. */
export function NoticeCard({ design }: { design: Design }) {
  const { notice, program } = design;
  const [draft, setDraft] = useState<string | null>(null);
  const publish = useAction(trpc.program.publishNotice.mutationOptions(), {
    refreshes: [trpc.program.pathFilter()],
    // What was typed since stays.
    onDone: (_, sent) => setDraft((now) => (now === sent.body ? null : now)),
  });
  const body = draft ?? notice?.body ?? '';
  const changed = draft !== null && draft.trim() !== (notice?.body ?? '');
  const valid = noticeBody.safeParse(body).success;
  const version = (notice?.version ?? 0) + 1;
  return (
    <Card title="Privacy notice" detail={notice === null ? 'None yet' : `Version ${notice.version}, since ${longDateText(notice.publishedAt)}`}>
      <CardSection>
        <LeaveGuard isUnsaved={changed} text="The privacy notice that you are writing is not published yet and would be lost." />
        <div className={styles['form']}>
          {publish.error === null || toApiError(publish.error).code === 'INVALID_INPUT' ? null : <ErrorNote error={publish.error} onRetry={publish.retry} />}
          <Textarea
            className={styles['notice'] ?? ''}
            aria-label="Privacy notice"
            autosize
            minRows={6}
            maxRows={20}
            value={body}
            error={changed && !valid ? (body.trim() === '' ? 'The notice is empty.' : 'The notice may have at most 8,000 letters.') : undefined}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <div className="al-row">
            <Button disabled={!changed || !valid} loading={publish.isPending} onClick={() => publish.run({ programId: program.id, body })}>Publish version {version}</Button>
            {changed ? <Button variant="subtle" onClick={() => setDraft(null)}>Discard the change</Button> : null}
            <span className="al-soft al-sm">Whoever signs up from then on agrees to it. Earlier versions stay on record.</span>
          </div>
        </div>
      </CardSection>
    </Card>
  );
}

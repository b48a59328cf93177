import { Button } from '@mantine/core';
import type { Outputs } from '../../api/server-types.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { Note } from '../../ui/note.tsx';
import { number } from '../../ui/number-words.ts';

/** What an import has written. */
export function ImportDone({ done }: { done: Outputs['directory']['importPeople'] }) {
  return (
    <Card title="Imported">
      <CardSection>
        <div className="al-stack">
          <FigureStrip
            label="What was written"
            figures={[
              { label: 'New', value: number(done.added) },
              { label: 'Updated', value: number(done.changed) },
              { label: 'Unchanged', value: number(done.unchanged) },
              { label: 'Left out', value: number(done.leftOut) },
            ]}
          />
          {done.leftOut === 0 ? null : <Note>{done.leftOut === 1 ? 'One row was' : `${number(done.leftOut)} rows were`} left out because of a problem. Mend the file and import it again: nobody comes in twice.</Note>}
          <div className="al-row">
            <Button component={InternalLink} href="/people" variant="filled">See people</Button>
          </div>
        </div>
      </CardSection>
    </Card>
  );
}

import { Tabs } from '@mantine/core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from '../../test/browser/render.tsx';
import { TabRow } from './tab-row.tsx';

const names = ['Design', 'Who may join', 'Rules', 'Participants', 'Places', 'Introductions'];

function Parts({ open }: { open: string }) {
  return (
    <div style={{ width: '220px' }}>
      <Tabs value={open}>
        <TabRow open={open} aria-label="Parts">
          {names.map((name) => <Tabs.Tab key={name} value={name}>{name}</Tabs.Tab>)}
        </TabRow>
      </Tabs>
    </div>
  );
}

test.each(['Introductions', 'Places', 'Design'])('in a row too narrow for all, the open tab %s is in sight', async (open) => {
  await render(<Parts open={open} />);
  const row = page.getByRole('tablist').element().getBoundingClientRect();
  const tab = page.getByRole('tab', { name: open }).element().getBoundingClientRect();
  expect(tab.left).toBeGreaterThanOrEqual(row.left);
  expect(tab.right).toBeLessThanOrEqual(row.right);
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, expectAccessible, render } from '../../../test/browser/render.tsx';
import { queryClient } from '../../api/client.ts';
import { NewProgramForm } from './new-program-form.tsx';
import { templatesQuery } from './program-queries.ts';

test('a programme without a coordinator is not created, and the field says what is missing', async () => {
  const { templates } = await queryClient.fetchQuery(templatesQuery);
  await render(<NewProgramForm templates={templates} ownAccount={{ id: 'nobody', coordinates: false }} startsOn="2027-01-04" onCreated={() => undefined} />);
  await page.getByLabelText('Name', { exact: true }).fill('Tech Circles');
  await button('Create the programme').click();
  await expect.element(page.getByText('Choose at least one coordinator.')).toBeVisible();
  await expectAccessible();
});

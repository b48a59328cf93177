import { expectAccessible } from './accessibility.ts';
import { takeInvitation } from './invitation.ts';
import { say } from './pair.ts';
import { expect, test } from './product.ts';
import { block, dayAhead, openView, visitAs } from './widget.ts';

const place = 'https://meet.harbourline.example/rota';

test('a mentee and her mentor go on together, each in a browser of their own', async ({ demoProduct: product, page: lena, browser }) => {
  const ruth = await (await browser.newContext()).newPage();

  await test.step('the mentee comes back to her mentorship and stays signed in', async () => {
    await visitAs(product, lena, 'Lena Fischer');
    await lena.reload();
    await expect(lena.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
    await openView(lena, 'My mentoring');
    await expect(lena.getByRole('heading', { name: 'You and Ruth Adeyemi' })).toBeVisible();
    await expectAccessible(lena);
  });

  const { lenaMail, ruthMail } = await test.step('a meeting is called off, and another planned', async () => {
    const meeting = block(lena, 'Next meeting');
    await meeting.getByRole('button', { name: 'Move…' }).click();
    await lena.getByRole('button', { name: 'Call it off…' }).click();
    await lena.getByRole('button', { name: 'Call it off', exact: true }).click();
    await meeting.getByRole('button', { name: 'Plan a meeting…' }).click();
    await expect(lena.getByRole('group', { name: 'Times that fit you both' })).toBeVisible();
    await lena.getByLabel('Where').fill(place);
    await lena.getByLabel('Agenda').fill('The rota: what is settled?\nWhat is open?');
    await lena.getByRole('button', { name: 'Send invitations' }).click();
    await expect(meeting.getByRole('link', { name: 'Join' })).toHaveAttribute('href', place);
    const mails = await Promise.all(['lena.fischer', 'ruth.adeyemi'].map(async (name) => {
      const address = `${name}@harbourline.example`;
      return [await takeInvitation(product.smtp, address), await takeInvitation(product.smtp, address)] as const;
    }));
    return { lenaMail: mails[0]!, ruthMail: mails[1]! };
  });

  await test.step('both calendars are told by mail', () => {
    for (const both of [lenaMail, ruthMail]) {
      expect(both.map(({ method }) => method).sort()).toEqual(['CANCEL', 'REQUEST']);
      const request = both.find(({ method }) => method === 'REQUEST')!;
      expect(request.attendees).toEqual(['lena.fischer@harbourline.example', 'ruth.adeyemi@harbourline.example']);
      expect(request.organizer).toMatch(/^mailto:.+@/i);
      expect(request.location).toBe(place);
      expect(request.startsAt.getTime()).toBeGreaterThan(Date.now());
      expect(new Set(both.map(({ uid }) => uid)).size).toBe(2);
    }
    const uids = [lenaMail, ruthMail].map((mails) => mails.map(({ uid }) => uid).sort());
    expect(uids[0]).toEqual(uids[1]);
  });

  await test.step('a goal with milestones, one of them done', async () => {
    const goals = block(lena, 'Goals');
    await goals.getByRole('button', { name: 'Add a goal…' }).click();
    await lena.getByLabel('What do you want to be able to do?').fill('Hand over a shift in five minutes');
    await lena.getByLabel('How will you both notice?').fill('Nobody calls me back');
    await lena.getByLabel('By when').fill(dayAhead(60));
    await lena.getByLabel('First steps').fill('Watch two handovers\nWrite the list');
    await lena.getByRole('button', { name: 'Save the goal' }).click();
    const goal = goals.getByRole('article', { name: 'Hand over a shift in five minutes' });
    await goal.getByRole('checkbox', { name: 'Watch two handovers' }).check();
    await expect(goal.getByRole('checkbox', { name: 'Write the list' })).not.toBeChecked();
  });

  await test.step('something to do for her mentor', async () => {
    const todo = block(lena, 'To do');
    await todo.getByRole('button', { name: 'Add something…' }).click();
    await todo.getByLabel('Something to do').fill('Lend Lena the handover list');
    await todo.getByLabel('Who does it').selectOption({ label: 'Ruth' });
    await todo.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(todo.getByRole('checkbox', { name: /Lend Lena the handover list/ })).not.toBeChecked();
  });

  await test.step('the check-in is answered, one question at a time', async () => {
    const checkIn = block(lena, 'Check-in');
    for (const [answer, next] of [['4', 'Next'], ['5', 'Next'], ['4', 'Send']] as const) {
      await checkIn.getByRole('radio', { name: answer, exact: true }).check();
      await checkIn.getByRole('button', { name: next, exact: true }).click();
    }
    await expect(checkIn.getByText(/Nobody sees your answer but you/).first()).toBeVisible();
  });

  await test.step('a note for both, a note for herself, and a message', async () => {
    const notes = block(lena, 'Shared notes');
    await notes.getByRole('button', { name: 'Add a note…' }).click();
    await notes.getByLabel('A note for you both').fill('Five minutes, standing, with the list.');
    await notes.getByRole('button', { name: 'Add the note' }).click();
    await expect(notes.getByText('Five minutes, standing, with the list.')).toBeVisible();
    const own = lena.getByRole('textbox', { name: 'Private notes' }).first();
    await own.fill('I am afraid of the night crew.');
    await own.blur();
    await expect(block(lena, 'Private notes').first().getByText('Saved, encrypted')).toBeVisible();
    await say(lena, 'Ruth', 'I have planned us a meeting about the handover.');
    await lena.keyboard.press('Escape');
  });

  await test.step('the mentor finds all of it but what is private', async () => {
    await visitAs(product, ruth, 'Ruth Adeyemi');
    await openView(ruth, 'My mentoring');
    await ruth.getByRole('button', { name: /Lena Fischer/ }).click();
    await expect(ruth.getByRole('heading', { name: 'You and Lena Fischer' })).toBeVisible();
    await expect(block(ruth, 'Next meeting').getByRole('link', { name: 'Join' })).toHaveAttribute('href', place);
    await expect(block(ruth, 'Goals').getByRole('checkbox', { name: 'Watch two handovers' })).toBeChecked();
    await block(ruth, 'To do').getByRole('checkbox', { name: /Lend Lena the handover list/ }).check();
    await expect(block(ruth, 'Shared notes').getByText('Five minutes, standing, with the list.')).toBeVisible();
    await expect(ruth.getByText('I am afraid of the night crew.')).toHaveCount(0);
    for (const paper of await ruth.getByRole('textbox', { name: 'Private notes' }).all()) await expect(paper).not.toHaveValue(/night crew/);
    await ruth.getByRole('button', { name: /^Message.*new$/ }).click();
    await expect(ruth.getByRole('list', { name: 'Messages with Lena' })).toContainText('I have planned us a meeting about the handover.');
    await expectAccessible(ruth);
    await ruth.getByLabel('Your message').fill('Good. Bring the list.');
    await ruth.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(ruth.getByRole('list', { name: 'Messages with Lena' })).toContainText('Good. Bring the list.');
  });

  await test.step('her private words came back to her alone, and what her mentor did', async () => {
    await lena.reload();
    await openView(lena, 'My mentoring');
    await expect(lena.getByRole('textbox', { name: 'Private notes' }).first()).toHaveValue('I am afraid of the night crew.');
    await expect(block(lena, 'To do').getByRole('checkbox', { name: /Lend Lena the handover list/ })).toBeChecked();
    await lena.getByRole('button', { name: /^Message.*1 new$/ }).click();
    await expect(lena.getByRole('list', { name: 'Messages with Ruth' })).toContainText('Good. Bring the list.');
  });
});

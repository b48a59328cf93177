import { Button } from '@mantine/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, expectAccessible, render } from '../../test/browser/render.tsx';
import { useToast } from './toast.tsx';

function Do({ what, undo }: { what: string; undo: () => void }) {
  const toast = useToast();
  return <Button onClick={() => toast({ text: what, undo })}>{`Do ${what}`}</Button>;
}

test('what was done is said with the way back, which is taken once, by keyboard too', async () => {
  const undone: string[] = [];
  await render(<><Do what="one" undo={() => undone.push('one')} /><Do what="two" undo={() => undone.push('two')} /></>);
  await button('Do one').click();
  await expect.element(page.getByRole('status')).toMatchTextContent('one');
  await expectAccessible();
  await button('Do two').click();
  await expect.element(page.getByRole('status')).not.toMatchTextContent('one');
  button('Undo').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(undone).toEqual(['two']);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test, type VouchedProduct } from './product.ts';
import { openView } from './widget.ts';

const address = 'mehmet.arslan@harbourline.example';
const words = 'May I ask you how you said no to the harbour board?';

/** A page of the intranet as its owner writes it, and beside it the address where the intranet's server signs who calls. */
async function visit(product: VouchedProduct, page: Page, context: BrowserContext, sign: () => string | undefined): Promise<void> {
  // A page whose answer was made up on the way has no address space, so the browser asks before it lets it call this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route(`${product.demoIntranetUrl}/mentoring-token`, (route) => {
    const token = sign();
    return token === undefined ? route.fulfill({ status: 401 }) : route.fulfill({ body: token, contentType: 'text/plain' });
  });
  await page.route(`${product.demoIntranetUrl}/people`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>People</title><meta name="viewport" content="width=device-width"></head><body><main><h1>People</h1>
<alongside-mentoring program="open-mentoring"></alongside-mentoring>
<script src="${product.url}/embed/v1/alongside.js" async></script>
<script type="module">
  document.querySelector('alongside-mentoring').getToken = async () => {
    const answer = await fetch('/mentoring-token', { method: 'POST' });
    return answer.ok ? answer.text() : null;
  };
</script></main></body></html>`,
    }),
  );
  await page.goto(`${product.demoIntranetUrl}/people`);
}

test('whom the page knows is there without a click, and shows who they are before they ask somebody', async ({ vouchedProduct: product, page, context }) => {
  let signed = 0;
  await visit(product, page, context, () => {
    signed += 1;
    return product.host.token({ claims: { sub: 'e-4711', email: address } });
  });

  await test.step('no click is needed, and the page is asked once', async () => {
    await expect(page.getByRole('heading', { name: 'Hello, Mehmet' })).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Hello, Mehmet' })).toBeVisible();
    expect(signed).toBe(1);
  });

  await test.step('what is private asks them to show who they are, and what they wrote is sent after that', async () => {
    await openView(page, 'Discover');
    await page.getByLabel('What would you like help with?').fill('Saskia van Rijn');
    const mentor = page.getByRole('article', { name: 'Saskia van Rijn' });
    await mentor.getByRole('button', { name: 'Ask Saskia' }).click();
    await page.getByLabel('What would you like to talk about?').fill(words);
    await page.getByRole('button', { name: 'Send to Saskia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
    await expect(dialog).toContainText(address);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('What would you like to talk about?')).toHaveValue(words);
    await page.getByRole('button', { name: 'Send to Saskia' }).click();
    await dialog.getByRole('button', { name: 'Send me a code' }).click();
    const field = dialog.getByLabel('Code from the e-mail');
    await expect(field).toBeFocused();
    await expectAccessible(page);
    await field.fill(/Your code is (\S+)/.exec((await product.smtp.take(address)).text!)![1]!);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Your request is with Saskia van Rijn' })).toContainText(words);
    await expectAccessible(page);
  });

  await test.step('from now on nothing asks again, and nothing of it stands where others read', async () => {
    await page.reload();
    await openView(page, 'Requests');
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show that it is you' })).toBeHidden();
    expect(await page.evaluate(() => [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie])).toEqual([`${product.demoIntranetUrl}/people`, '{}', '{}', '']);
    expect(product.output.join('\n')).not.toMatch(/mehmet|e-4711|eyJ/i);
  });
});

test('whom the page does not know, or cannot vouch for, signs in as everywhere', async ({ vouchedProduct: product, page, context }) => {
  let token: string | undefined;
  await visit(product, page, context, () => token);
  await expect(page.getByRole('heading', { name: 'Sign in to mentoring' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  token = product.host.token({ signing: 'stranger' });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('This page could not say who you are');
  await expectAccessible(page);
  await page.getByRole('button', { name: /Mehmet Arslan/ }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Mehmet' })).toBeVisible();
});

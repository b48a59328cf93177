import type { Page } from '@playwright/test';

export interface Overheard {
  /** Where these words were seen: addresses of answers from the server, and pages as they stood. */
  where(words: string | RegExp): Promise<string[]>;
  /** Keeps the page as it stands now. */
  look(): Promise<void>;
}

/** Keeps everything that the server tells this page, whether or not it is shown; code and looks apart. */
export function overhear(page: Page): Overheard {
  const answers: Promise<{ at: string; text: string }>[] = [];
  const looks: { at: string; text: string }[] = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet', 'image', 'font'].includes(response.request().resourceType())) return;
    // A redirect has no body to read, and one that was called off none that is whole.
    const text = response.text().catch(() => '');
    answers.push(text.then((body) => ({ at: response.url(), text: body })));
  });
  return {
    look: async () => void looks.push({ at: `the page ${page.url()}`, text: await page.content() }),
    where: async (words) => [...(await Promise.all(answers)), ...looks].filter(({ text }) => text.search(words) >= 0).map(({ at }) => at),
  };
}

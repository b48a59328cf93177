import type { Page } from '@playwright/test';
import { expect, type Product } from './product.ts';

/** As an HR system exports it: semicolons, German headings and dates, a quoted line break, a column nobody could guess, rows with problems. */
export function peopleFile({ lenasPosition }: { lenasPosition: string }): string {
  return [
    'PersNr;Nachname;Vorname;E-Mail (dienstl.);Standort;Vorgesetzter;Eintritt;OE-Text;Position;Ebene',
    '1001;Adeyemi;Ruth;ruth.adeyemi@harbourline.example;Lisbon;;01.03.2012;Network;"Head of Network\nPlanning";7',
    `1002;Fischer;Lena;lena.fischer@harbourline.example;Hamburg;;03.02.2019;Operations;${lenasPosition};4`,
    '1003;Zielińska;Dorota;dorota.zielinska@harbourline.example;Gdańsk;;15.06.2015;Fleet;Director Fleet;8',
    '1004;König;Max;m.koenig@harbourline;Hamburg;;31.02.2021;Operations;Planner;3',
  ].join('\r\n');
}

/** Chooses the file on the import page and waits until it has been read. */
export async function chooseFile(product: Product, page: Page, content: string): Promise<void> {
  await page.goto(`${product.url}/people/import`);
  await page.getByLabel('CSV file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(page.getByRole('table', { name: 'Columns of the file' })).toContainText('PersNr');
}

/** Says on screen what a column of the file becomes. */
export async function mapColumn(page: Page, header: string, field: string): Promise<void> {
  await page.getByRole('combobox', { name: `Column ${header} becomes` }).click();
  await page.getByRole('option', { name: field, exact: true }).click();
}

/** What the import says it has written, such as `['New', 3]`. */
export async function expectWritten(page: Page, figures: readonly (readonly [name: string, count: number])[]): Promise<void> {
  const written = page.getByLabel('What was written');
  for (const [name, count] of figures) await expect(written.locator('div').filter({ hasText: name })).toHaveText(`${name}${count}`);
}

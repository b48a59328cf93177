import type { Browser } from '@playwright/test';
import { allowPage, createProgram, enterStage } from './coordinator.ts';
import { visitStaffAs } from './demo-staff.ts';
import { signUp } from './employee.ts';
import type { Product } from './product.ts';
import { visitAs } from './widget.ts';

/** Starts a programme in which mentees ask mentors, with Ruth as its one mentor. @returns the slug */
export async function startOwnProgram(product: Product, browser: Browser, name: string): Promise<string> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const coordinator = await (await browser.newContext()).newPage();
  await visitStaffAs(product, coordinator, 'Amara Osei');
  await createProgram(product, coordinator, { template: 'One-to-one, on request', name });
  await allowPage(coordinator, product.demoIntranetUrl);
  await enterStage(coordinator, 'Open sign-up');
  await enterStage(coordinator, 'Start the programme');
  await coordinator.context().close();
  const ruth = await (await browser.newContext()).newPage();
  await visitAs(product, ruth, 'Ruth Adeyemi', slug);
  await signUp(ruth, { role: 'Be a mentor', headline: 'I plan networks', skills: ['People management'], words: 'I built three teams from the shop floor up.', capacity: 2 });
  await ruth.context().close();
  return slug;
}

/** The code in the mail to somebody who is signing in; other mail may have come before. */
export async function takeCode(product: Product, address: string): Promise<string> {
  for (;;) {
    const code = /Your code is (\S+)/.exec((await product.smtp.take(address)).text ?? '')?.[1];
    if (code) return code;
  }
}

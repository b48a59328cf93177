import { addDaysTo } from '@alongside/shared/days';
import type { Trx } from '../database/actor.ts';
import { forgetDraftsBefore } from '../draft/draft.service.ts';
import { forgetSpentSignIns } from '../identity/expiry.service.ts';
import { forgetAddressesOfSentMail } from '../notification/mail.service.ts';
import { forgetSignUpDraftsBefore } from '../participant/draft.service.ts';
import { forgetAnswersBefore } from '../rpc/idempotency.ts';

/** How many days each is kept; sign-ins end by their own lifetimes. */
const kept = {
  /** A client repeats a call within minutes; a page that slept over a weekend still gets its answer. */
  answers: 7,
  /** Since somebody last wrote in it. */
  drafts: 90,
  /** To whom a mail went, for whoever looks into one that did not arrive. What it said is forgotten when it is sent. */
  mailAddresses: 30,
} as const;

/** Job: forgets once a day what nobody needs any more. */
export async function forgetWhatIsOver(trx: Trx, now: Date): Promise<void> {
  await forgetSpentSignIns(trx, now);
  await forgetAnswersBefore(trx, addDaysTo(now, -kept.answers));
  await forgetDraftsBefore(trx, addDaysTo(now, -kept.drafts));
  await forgetSignUpDraftsBefore(trx, addDaysTo(now, -kept.drafts));
  await forgetAddressesOfSentMail(trx, addDaysTo(now, -kept.mailAddresses));
}

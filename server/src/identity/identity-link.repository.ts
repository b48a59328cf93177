import type { Trx } from '../database/actor.ts';

/** Who vouches: the company's OpenID provider, or the page that holds the widget. */
export type LinkWay = 'company' | 'host';

/** Whom an account belongs to, whether or not they have left. */
export async function findLinkedPerson(trx: Trx, account: { way: LinkWay; issuer: string; subject: string }): Promise<{ personId: string; state: string } | undefined> {
  return trx
    .selectFrom('identityLink')
    .innerJoin('person', 'person.id', 'identityLink.personId')
    .select(['identityLink.personId', 'person.state'])
    .where('way', '=', account.way)
    .where('issuer', '=', account.issuer)
    .where('subject', '=', account.subject)
    .executeTakeFirst();
}

export async function findActivePersonByEmail(trx: Trx, email: string): Promise<string | undefined> {
  const row = await trx.selectFrom('person').select('id').where('email', '=', email).where('state', '=', 'active').executeTakeFirst();
  return row?.id;
}

/** False when the account or the person has a link with this issuer already. */
export async function insertLink(trx: Trx, link: { way: LinkWay; issuer: string; subject: string; personId: string; createdAt: Date }): Promise<boolean> {
  const row = await trx.insertInto('identityLink').values(link).onConflict((conflict) => conflict.doNothing()).returning('personId').executeTakeFirst();
  return row !== undefined;
}

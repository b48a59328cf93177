import type { Trx } from '../database/actor.ts';

/** Codes that work no more, typed or not, and hosts' tokens that are refused for their age. */
export async function deleteExpiredCodes(trx: Trx, now: Date): Promise<void> {
  await trx.deleteFrom('companySignIn').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('emailSignIn').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('hostToken').where('expiresAt', '<=', now).execute();
}

/** Tokens that open nothing any more, and the sessions begun before `before` that have none left. */
export async function deleteExpiredWidgetSessions(trx: Trx, { now, before }: { now: Date; before: Date }): Promise<void> {
  await trx.deleteFrom('accessToken').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('refreshToken').where('expiresAt', '<=', now).execute();
  await trx
    .deleteFrom('widgetSession')
    .where('createdAt', '<', before)
    .where((e) => e.not(e.exists(e.selectFrom('accessToken').select('sessionId').whereRef('sessionId', '=', 'widgetSession.id'))))
    .where((e) => e.not(e.exists(e.selectFrom('refreshToken').select('sessionId').whereRef('sessionId', '=', 'widgetSession.id'))))
    .execute();
}

/** Networks from which nobody has signed in since `before`. */
export async function deleteForgottenNetworks(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('signInNetwork').where('signedInAt', '<', before).execute();
}

/** Sessions and links of staff that open nothing any more, and failed tries of before `before`. */
export async function deleteExpiredStaffSignIns(trx: Trx, { now, before }: { now: Date; before: Date }): Promise<void> {
  await trx.deleteFrom('staffSession').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('staffCompanySignIn').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('staffChallenge').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('staffLink').where('expiresAt', '<=', now).execute();
  await trx.deleteFrom('staffSignInFailure').where('failedAt', '<', before).execute();
}

import { useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { answerWithPasskey, passkeyFailures } from './passkey.ts';

/** What the server asks the browser's authenticator. */
type Asked = Outputs['identity']['askForAnyPasskey'];

/** Answers with a passkey and signs in; `refused` once an answer was not accepted, after which the server has to ask anew. */
export function usePasskeySignIn(onSignedIn: () => unknown) {
  const [note, setNote] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const signIn = useAction(trpc.identity.signInWithPasskey.mutationOptions(), { onDone: onSignedIn });
  const answer = async ({ step, options }: Asked) => {
    setNote(null);
    setAsking(true);
    const given = await answerWithPasskey(options);
    setAsking(false);
    if (typeof given === 'string') setNote(passkeyFailures[given]);
    else signIn.run({ step, answer: given });
  };
  const refused = signIn.error !== null && toApiError(signIn.error).code === 'SIGN_IN_FAILED';
  return { answer, note, refused, isPending: isAsking || signIn.isPending, error: refused ? null : signIn.error, retry: signIn.retry };
}

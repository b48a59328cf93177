import { inject } from 'vitest';
import { deleteSignIn } from '../src/api/session-store.ts';

/* Each file begins as in a browser where nobody has signed in, on a server that nobody has asked for a code. */

const server = inject('server');
await deleteSignIn(server);
for (const what of ['allow-origin', 'forget-codes']) await fetch(`${server}control/${what}`);

const DATABASE = 'alongside';
const STORE = 'sign-in';

/** A refresh that was sent and not yet answered: repeated word for word after a page was left too early. */
export type PendingRefresh = {
  readonly refreshToken: string;
  readonly issuedAt: string;
  readonly signature: string;
  readonly idempotencyKey: string;
};

/**
 * What this browser keeps of a sign-in, under the origin of the page. Scripts of that page can read the token and use
 * the key while they run there, but not take the key elsewhere, without which the token is worth nothing.
 */
export type StoredSignIn = {
  readonly keyPair: CryptoKeyPair;
  readonly refreshToken: string;
  /** Milliseconds that the server's clock is ahead of this one; not in what earlier versions kept. */
  readonly ahead?: number | undefined;
  readonly pending?: PendingRefresh | undefined;
};

/** Where the browser keeps storage from the page, the sign-in lasts as long as the page does. */
const inPage = new Map<string, StoredSignIn>();

/** Reads the sign-in kept for a server. Creates no database where there is none. */
export function readSignIn(server: string): Promise<StoredSignIn | undefined> {
  return ask<StoredSignIn | undefined>(false, (store) => store.get(server), () => inPage.get(server));
}

/** Keeps a sign-in, in place of an earlier one for the same server. */
export async function writeSignIn(server: string, signIn: StoredSignIn): Promise<void> {
  await ask<unknown>(true, (store) => store.put(signIn, server), () => inPage.set(server, signIn));
}

/** Forgets the sign-in kept for a server. */
export async function deleteSignIn(server: string): Promise<void> {
  inPage.delete(server);
  await ask(false, (store) => store.delete(server), () => undefined);
}

/**
 * Asks one thing of the store.
 * @param otherwise what to do where there is no database, as {@link open} tells
 */
async function ask<T>(create: boolean, question: (store: IDBObjectStore) => Pick<IDBRequest<T>, 'result' | 'error'>, otherwise: () => T): Promise<T> {
  const database = await open(create);
  if (!database) return otherwise();
  const transaction = database.transaction(STORE, 'readwrite');
  const request = question(transaction.objectStore(STORE));
  return new Promise<T>((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  }).finally(() => database.close());
}

/**
 * Opens the database.
 * @returns undefined where it does not exist and `create` is false, or where the browser forbids storage
 */
function open(create: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(DATABASE, 1);
    } catch {
      resolve(undefined);
      return;
    }
    request.onupgradeneeded = () => {
      // Aborting the first upgrade leaves no database behind: nothing is stored before somebody signs in.
      if (create) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });
}

/**
 * Takes the one-time token out of the address: `#token=…`. A fragment is never sent to a server, and the
 * entry is replaced at once, so that neither history nor a copied address keeps it.
 */
export function takeLinkToken(location: Location, history: History): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return undefined;
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return token === '' ? undefined : token;
}

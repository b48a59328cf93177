/** This module stands in `<server>/embed/v1/assets/`. */
const here = import.meta.url;

/**
 * The server's address with a closing slash: the given one, else where this script came from.
 * @param given absolute, or relative to the page
 */
export function serverAddress(given: string | undefined): string {
  const address = given ? new URL(given, document.baseURI) : new URL('../../../', here);
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

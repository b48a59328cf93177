/** This module stands in `<server>/embed/v1/assets/`. */
const here = import.meta.url;

/**
 * The server's address with a closing slash: the given one, else where this script came from.
 * @param given absolute, or relative to the page; left out of account where it is no address of the web
 */
export function serverAddress(given: string | undefined): string {
  const own = new URL('../../../', here);
  const asked = given && URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI) : own;
  const address = /^https?:$/.test(asked.protocol) ? asked : own;
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

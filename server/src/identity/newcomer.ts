/**
 * Whether an address is of one of the organisation's own domains, so that whoever reads its mail may come in without
 * standing in the directory. An address with a plus sign is a second name of another one, by which somebody could be two.
 *
 * @param domains in lower case; `harbourline.example` does not stand for `a.harbourline.example`
 */
export function isOwnAddress(email: string, domains: readonly string[]): boolean {
  const [local = '', domain = '', ...rest] = email.split('@');
  return rest.length === 0 && local !== '' && !local.includes('+') && domains.includes(domain);
}

/** What somebody is called until the directory says it: `lena.fischer@…` is Lena Fischer; one word alone is followed by the domain. */
export function nameFromAddress(email: string): { givenName: string; familyName: string } {
  const [local = '', domain = ''] = email.split('@');
  const [givenName = local, ...others] = local.split(/[._-]+/).filter((word) => word !== '').map(capitalised);
  return { givenName: givenName.slice(0, 100), familyName: (others.join(' ') || domain).slice(0, 100) };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Names as one says them: "Ruth, Lena and Tomasz". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** Scores come as 0…10,000 and are shown as 0…100. */
export function fit(score: number): number {
  return Math.round(score / 100);
}

/** "+4", "−3" or "0", with a true minus. */
export function signed(amount: number): string {
  return amount > 0 ? `+${amount.toLocaleString('en-GB')}` : amount < 0 ? `−${Math.abs(amount).toLocaleString('en-GB')}` : '0';
}

export function number(amount: number): string {
  return amount.toLocaleString('en-GB');
}

/** "1 pair", "2 pairs". */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

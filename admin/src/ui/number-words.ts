/** "4,213". */
export function number(amount: number): string {
  return amount.toLocaleString('en-GB');
}

/** "+4", "−3" or "0", with a true minus. */
export function signed(amount: number): string {
  return amount > 0 ? `+${number(amount)}` : amount < 0 ? `−${number(Math.abs(amount))}` : '0';
}

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** "Six" up to ten, then figures. */
export function numberWord(count: number): string {
  return numberWords[count] ?? number(count);
}

/** "1 pair", "2 pairs". */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** Which of all a page shows: "51–100 of 4,213", without the total where nobody counted. */
export function rangeText(before: number, shown: number, total?: number): string {
  return `${number(before + 1)}–${number(before + shown)}${total === undefined ? '' : ` of ${number(total)}`}`;
}

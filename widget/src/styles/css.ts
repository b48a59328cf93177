/** Style sheets as texts, one by one or in lists of lists. */
export type Styles = string | readonly Styles[];

const sheets = new Map<string, CSSStyleSheet>();

/** Marks a text as a style sheet, for editors and for the build, which makes it small. */
export const css = ([sheet]: TemplateStringsArray): string => sheet ?? '';

/** Constructed style sheets, one for each text however many elements have it; what is listed twice counts where it is last. */
export function sheetsOf(styles: Styles): CSSStyleSheet[] {
  return [...new Set(textsOf(styles).reverse())].reverse().map(sheetOf);
}

const textsOf = (styles: Styles): string[] => (typeof styles === 'string' ? [styles] : styles.flatMap(textsOf));

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

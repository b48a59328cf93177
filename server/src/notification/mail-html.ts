import { directionOf, type Language } from '../language/language.ts';

/** The words of a mail as a page that says in which language, and in which direction, it is read. */
export function mailHtml(language: Language | 'en', paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p style="white-space:pre-line">${linked(escaped(text))}</p>`).join('\n');
  return `<!doctype html>\n<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
}

/** Makes links of addresses on the web. */
function linked(html: string): string {
  return html.replaceAll(/https?:\/\/[^\s<\u2068\u2069]*[^\s<\u2068\u2069.,;:)]/g, (address) => `<a href="${address}">${address}</a>`);
}

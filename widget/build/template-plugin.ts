import { type ESTree, parseSync, type Plugin, Visitor } from 'vite';

/** Around these, white space shows nowhere; between words and inline elements one space stays. */
const block = 'article|aside|blockquote|dd|dialog|div|dl|dt|fieldset|footer|form|h[1-6]|header|legend|li|nav|ol|option|p|section|select|summary|svg|table|tbody|td|textarea|th|thead|tr|ul';
const afterBlock = new RegExp(`(</?(?:${block})(?:\\s[^<>]*)?>) `, 'g');
const beforeBlock = new RegExp(` (</?(?:${block})[\\s>])`, 'g');

/** Where a value stands in a template. */
const VALUE = '\0';
const inRawText = new RegExp(`<!--[^>]*${VALUE}|<(script|style|textarea|title)\\b[^>]*>[^<]*${VALUE}`, 'i');
const inTag = new RegExp(`<[a-z][^<>]*\\s${VALUE}`, 'i');

/** Takes the white space and comments that only authors see out of html`…`, svg`…` and css`…`, which minifiers leave alone. */
export function templatePlugin(): Plugin {
  return {
    name: 'alongside-templates',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(?:html|svg|css)`/ },
      handler: (code, id) => ({ code: minifyTemplates(code, id), map: null }),
    },
  };
}

/** A module's source with its templates made small. */
export function minifyTemplates(code: string, fileName: string): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }: ESTree.TaggedTemplateExpression) {
      const minify = tag.type === 'Identifier' ? minifiers[tag.name] : undefined;
      if (!minify) return;
      if (minify === minifyMarkup) demandUsual(quasi.quasis.map(({ start, end, tail }) => code.slice(start + 1, end - (tail ? 1 : 2))).join(VALUE), fileName);
      for (const { start, end, tail } of quasi.quasis) {
        // A piece stands between ` or } on its left and ${ or ` on its right.
        const [from, to] = [start + 1, end - (tail ? 1 : 2)];
        edits.push({ start: from, end: to, text: minify(code.slice(from, to)) });
      }
    },
  }).visit(parseSync(fileName, code).program);
  let small = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) small = small.slice(0, start) + text + small.slice(end);
  return small;
}

const minifiers: Readonly<Record<string, (piece: string) => string>> = { html: minifyMarkup, svg: minifyMarkup, css: minifyCss };

/** The Lit that is sent along knows values as attributes and between elements only: see `private-lit-plugin.ts`. */
function demandUsual(markup: string, fileName: string): void {
  const place = inRawText.exec(markup) ?? inTag.exec(markup.replaceAll(/="[^"]*"/g, '=""'));
  if (place) throw new Error(`${fileName}: no value can stand in ${place[0].replace(VALUE, '${…}')}`);
}

function minifyMarkup(piece: string): string {
  return piece.replaceAll(/\s+/g, ' ').replaceAll(afterBlock, '$1').replaceAll(beforeBlock, '$1');
}

function minifyCss(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(/(?<=[\s:,(])0\.(?=\d)/g, '.')
    .replaceAll(';}', '}')
    .trim();
}

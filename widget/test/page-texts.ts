/* Run in the page: what the widget shows there. */

/** Everything that somebody reads or hears of the widget, piece by piece. */
export function textsIn(): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text && node.data.trim()) texts.push(node.data.trim());
    if (node instanceof Element) {
      if (node.matches('style, script')) return;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = node.getAttribute(name);
        if (text) texts.push(text);
      }
      node.shadowRoot?.childNodes.forEach(walk);
    }
    node.childNodes.forEach(walk);
  };
  const root = document.querySelector('alongside-mentoring')?.shadowRoot;
  root?.childNodes.forEach(walk);
  return texts;
}

/** Words that stand out of the widget at its sides, or out of the button or block they belong to. */
export function overflowing(): string[] {
  const found: string[] = [];
  const frame = document.querySelector('alongside-mentoring')!.getBoundingClientRect();
  const isOutside = (inner: DOMRect, outer: DOMRect): boolean => inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
  const walk = (node: Node, block: Element): void => {
    if (node instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const [text, box] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
      if (isOutside(text, frame) || isOutside(text, box)) found.push(`${block.localName}.${block.className}: ${node.data.trim()}`);
      return;
    }
    let around = block;
    if (node instanceof Element) {
      const { display, overflowX } = getComputedStyle(node);
      // What scrolls or is cut off on purpose may be as wide as it likes.
      if (display === 'none' || overflowX !== 'visible' || node.matches('option, style, .visually-hidden')) return;
      if (display !== 'inline' && display !== 'contents') around = node;
      node.shadowRoot?.childNodes.forEach((child) => walk(child, around));
    }
    node.childNodes.forEach((child) => walk(child, around));
  };
  const element = document.querySelector('alongside-mentoring');
  element?.shadowRoot?.childNodes.forEach((child) => walk(child, element));
  return found;
}

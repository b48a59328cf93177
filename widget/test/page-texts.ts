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

/** What stands out of the widget at its sides, or has words that stand out of itself. */
export function overflowing(): string[] {
  const found: string[] = [];
  const frame = document.querySelector('alongside-mentoring')!.getBoundingClientRect();
  const walk = (parent: ParentNode): void => {
    for (const element of parent.children) {
      const { display, overflowX, position } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      // What scrolls or is cut off on purpose may be as wide as it likes; a drawing's lines are no words.
      if (display === 'none' || element.localName === 'svg' || element.matches('.visually-hidden')) continue;
      const out = width > 0 && (left < frame.left - 1 || right > frame.right + 1);
      const spills = overflowX === 'visible' && display !== 'inline' && display !== 'contents' && position !== 'absolute' && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      if (out || spills) found.push(`${element.localName}.${element.getAttribute('class')}: ${element.textContent.trim().slice(0, 60)}`);
      if (overflowX !== 'visible') continue;
      walk(element.shadowRoot ?? element);
    }
  };
  const root = document.querySelector('alongside-mentoring')?.shadowRoot;
  if (root) walk(root);
  return found;
}

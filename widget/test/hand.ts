import type { Page } from 'playwright-core';

/** What a hand does on a page: it presses and opens, and waits until what comes of it is all there. */
export type Hand = {
  /** Presses the button that says so. */
  press(text: string): Promise<void>;
  /** Has the element show a view. */
  open(view: string): Promise<void>;
  /** Waits until a heading says so and nothing is on its way any more, to be loaded or to be painted. */
  rest(heading: string): Promise<void>;
};

/**
 * A hand for pages whose tasks are measured: Playwright's own way to find and press things is put into the page as a
 * script whose compilation takes longer than any task of the widget. This one is a few lines.
 */
export async function handOn(page: Page): Promise<Hand> {
  const cdp = await page.context().newCDPSession(page);
  const run = async (expression: string): Promise<void> => {
    const { exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const move = (name: keyof Hand, word: string): Promise<void> => run(`alongsideHand.${name}(${JSON.stringify(word)})`);
  await run(`(${putIn.toString()})()`);
  return { press: (text) => move('press', text), open: (view) => move('open', view), rest: (heading) => move('rest', heading) };
}

/** Runs in the page. */
function putIn(): void {
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const saying = (name: string, text: string): Element | undefined => all(document).find((element) => element.localName === name && element.textContent.includes(text));
  const waits = (element: Element): boolean => element.matches('.skeletons, .busy') || element.shadowRoot?.hasChildNodes() === false;
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const hand = {
    press(text: string): void {
      const button = saying('button', text);
      if (!(button instanceof HTMLElement)) throw new Error(`no button says “${text}”`);
      button.click();
    },
    open(view: string): void {
      document.querySelector('alongside-mentoring')?.open(view);
    },
    async rest(heading: string): Promise<void> {
      const until = performance.now() + 15_000;
      // What is pressed shows in the next frame at the soonest; what is painted in a frame is measured after the next.
      do {
        if (performance.now() > until) throw new Error(`no “${heading}” at rest, but ${JSON.stringify(all(document).flatMap((element) => (element.localName === 'h2' || waits(element) ? element.textContent : [])))}`);
        await frame();
      } while (!saying('h2', heading) || all(document).some(waits));
      for (let frames = 0; frames < 2; frames += 1) await frame();
    },
  };
  Object.assign(globalThis, { alongsideHand: hand });
}

import type { Page } from 'playwright-core';

/** What a page heard and did since it began, for the bars of the widget. Put in before anything else of the page runs. */
export function observe(): void {
  const heard = { violations: [] as string[], shift: 0, longest: 0 };
  Object.assign(globalThis, { alongsideMeasures: heard });
  document.addEventListener('securitypolicyviolation', (event) => heard.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  new PerformanceObserver((list) => {
    // What moves at once because somebody has just acted is no shift: https://web.dev/articles/cls
    for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number' && !('hadRecentInput' in entry && entry.hadRecentInput)) heard.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) heard.longest = Math.max(heard.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Violations of its policy, the sum of layout shifts, and the longest task in milliseconds (0 where none took 50). */
export function measuresOf(page: Page): Promise<{ violations: string[]; shift: number; longest: number }> {
  return page.evaluate('globalThis.alongsideMeasures');
}

/** Computed styles of everything in the widget's shadow roots, but the font family, which is the page's on purpose. */
export function innerStyles(page: Page): Promise<string[]> {
  return page.locator('alongside-mentoring').evaluate((element) => {
    const seen: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const inner of root.querySelectorAll('*')) {
        const style = getComputedStyle(inner);
        const all = [...style].filter((name) => !/^font-family$|^--/.test(name));
        seen.push(`${inner.localName}.${inner.getAttribute('class')}: ${all.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`);
        if (inner.shadowRoot) walk(inner.shadowRoot);
      }
    };
    if (element.shadowRoot) walk(element.shadowRoot);
    return seen;
  });
}

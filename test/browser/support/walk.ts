import type { Frame, Page } from 'playwright-core';

/** What has the focus at one press of the tabulator. */
interface Stop {
  readonly href: string | null;
  readonly tag: string;
  /** Whether it shows that it has the focus. */
  readonly isVisible: boolean;
  /** What lies over it, or that it is out of the window; empty: all of it can be seen (WCAG 2.4.11). */
  readonly coveredBy: string;
  /** Whether it stands behind what had the focus before. */
  readonly isFurther: boolean;
}

/** Into what is drawn in a shadow too; null: nothing has the focus, or what had it first. */
const FOCUS = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at === null || at === document.body) return null;
  // Some browsers begin anew at once where the page ends.
  if (at === window.firstFocused && at !== window.lastFocused) return null;
  window.firstFocused ??= at;
  const before = window.lastFocused;
  window.lastFocused = at;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const [box] = at.getClientRects();
  const isWithin = (top) => { for (let one = top; one; one = one.parentNode ?? one.host) if (one === at) return true; return false; };
  const covers = ([x, y]) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot?.elementFromPoint(x, y)) top = top.shadowRoot.elementFromPoint(x, y);
    return top === null ? 'the edge of the window' : isWithin(top) ? '' : top.tagName + '.' + top.className;
  };
  const edge = 3;
  const places = box === undefined ? [] : [box.left + edge, box.right - edge].flatMap((x) => [[x, box.top + edge], [x, box.bottom - edge]]);
  return {
    href: at.getAttribute('href'),
    tag: at.localName,
    isVisible: ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none') && places.length > 0,
    coveredBy: at.localName === 'textarea' ? '' : places.map(covers).find((cover) => cover !== '') ?? '',
    isFurther: before === undefined || (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
})()`;

export const focusIn = async (place: Page | Frame): Promise<Stop | null> => place.evaluate<Stop | null>(FOCUS);

/** Goes by the tabulator until the focus leaves the page, or as often as is more than it could need. */
export async function walk(page: Page, most = 600): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusIn(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Still within the page after ${String(most)} presses`);
}

/** Stops at which something is wrong. */
export const badStops = (stops: readonly Stop[]): readonly Stop[] =>
  stops.filter(({ isVisible, isFurther, coveredBy }) => !isVisible || !isFurther || coveredBy !== '');

// SPDX-License-Identifier: Apache-2.0
// Where what had the focus is gone, a keyboard goes on from the nearest heading that is left, not
// from the top of everything.

// It, and what it stands in on its page, the nearest first.
export function wayTo(one: Element | null): Element[] {
  const way: Element[] = [];
  for (let at = one; at && !at.matches('main, body'); at = at.parentElement) way.push(at);
  return way;
}

// To where it leads, or as near as there still is something; nothing where the focus is elsewhere.
export function goOn(way: readonly Element[]): void {
  if (document.activeElement !== document.body) return;
  const left = way.filter((one) => one.isConnected);
  const to = left[0] === way[0] ? left[0] : left.map(titleOf).find(Boolean);
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}

// Watches what goes from within.
export function holding(root: Element): () => void {
  let way: readonly Element[] = [];
  const held = ({ target }: Event): void => void (way = wayTo(target as Element));
  const observer = new MutationObserver(() => {
    if (!way[0] || way[0].isConnected) return;
    goOn(way);
    way = [];
  });
  root.addEventListener('focusin', held);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', held);
    observer.disconnect();
  };
}

function titleOf(one: Element): HTMLElement | null {
  const title = one.querySelector<HTMLElement>('h1, h2, h3');
  if (title) title.tabIndex = -1;
  return title;
}

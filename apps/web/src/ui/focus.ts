/** Gives the focus to something, once a dialog that closes at this moment has given it back to where it was opened. */
export function focusSoon(find: () => HTMLElement | null): void {
  setTimeout(() => find()?.focus())
}

/** As {@link focusSoon}, for what had the focus and goes away: the page's title is where one begins anew. */
export const focusTitleSoon = (): void => focusSoon(() => document.querySelector('h1'))

import type { OutboxItem } from './outboxItem.js';

type Waiting = Pick<OutboxItem, 'order' | 'kind' | 'lane' | 'state' | 'notBefore'>;

/** What to send now, or when to look again. */
export type NextItem<Item> = { item: Item } | { wakeAt: number } | undefined;

/**
 * Chooses what is sent next. Of one account, texts go in the order of the acts: one that must wait holds back those after it. A file goes
 * when no text can go, and never before the texts of its account. What was refused was answered, and holds nobody back.
 *
 * @param items in the order of the acts
 * @param now epoch ms
 */
export function nextItem<Item extends Waiting>(items: readonly Item[], now: number): NextItem<Item> {
  const waiting = items.filter(({ state }) => state === 'waiting');
  const held = new Set<string>();
  let wakeAt: number | undefined;
  let file: Item | undefined;
  const later = (item: Item): void => {
    wakeAt = Math.min(wakeAt ?? item.notBefore, item.notBefore);
  };
  for (const item of waiting.filter(({ kind }) => kind === 'text')) {
    if (held.has(item.lane)) continue;
    if (item.notBefore <= now) return { item };
    held.add(item.lane);
    later(item);
  }
  for (const item of waiting.filter(({ kind }) => kind === 'file')) {
    if (held.has(item.lane)) continue;
    if (item.notBefore <= now) file ??= item;
    else later(item);
  }
  if (file !== undefined) return { item: file };
  return wakeAt === undefined ? undefined : { wakeAt };
}

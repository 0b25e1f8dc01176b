/**
 * One writer at a time, in the order of arrival. Handlers and the main loop run interleaved at every await; each effect is
 * computed from the life before it, so two at once would both start from the same one.
 */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    // The next in line must get its turn whatever became of this one.
    this.#last = result.catch(() => undefined);
    return result;
  }
}

export interface Place {
  /** When all who queued before have left. */
  readonly reached: Promise<void>;
  /** At any time, also before it is reached: whoever is behind need not wait for this one. */
  readonly leave: () => void;
}

/** A queue in which one at a time has its turn, in the order in which they came. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  queue(): Place {
    const reached = this.last;
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.last = reached.then(() => left);
    return { reached, leave };
  }
}

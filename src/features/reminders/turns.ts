/** Whoever takes a turn has it alone until they end it; turns are given in the order in which they were asked for. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** @returns what ends the turn */
  async take(): Promise<() => void> {
    const before = this.last;
    let end = () => {};
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

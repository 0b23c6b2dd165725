/** Takes out what has the least order; of equals what was put in last, so that one of them is followed to its end. */
export class LeastFirst<T extends { readonly order: number }> {
  /** A heap: none comes before the one at half its place. */
  private readonly heap: { readonly each: T; readonly age: number }[] = [];
  private age = 0;

  add(each: T): void {
    const { heap } = this;
    heap.push({ each, age: this.age++ });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.comesBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): T | undefined {
    const { heap } = this;
    if (heap.length > 1) this.swap(0, heap.length - 1);
    const least = heap.pop();
    for (let at = 0; ; ) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.comesBefore(child, first)) first = child;
      }
      if (first === at) return least?.each;
      this.swap(at, first);
      at = first;
    }
  }

  private comesBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!];
    return (
      one.each.order - other.each.order < 0 || (one.each.order === other.each.order && one.age > other.age)
    );
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}

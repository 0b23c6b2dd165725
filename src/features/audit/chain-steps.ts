/** Rows, anchored heads and heads in one order: root by root, by place, the head last. */
import type { ChainStep } from '../../domain/audit/chain.js';

const RANK: Readonly<Record<ChainStep['step'], number>> = { entry: 0, anchored: 1, head: 2 };

export async function* inChainOrder(
  streams: readonly AsyncGenerator<ChainStep>[],
): AsyncGenerator<ChainStep> {
  const waiting: (ChainStep | undefined)[] = [];
  for (const stream of streams) waiting.push((await stream.next()).value);
  for (;;) {
    let next = -1;
    for (const [at, step] of waiting.entries())
      if (step && (next < 0 || comesBefore(step, waiting[next]!))) next = at;
    if (next < 0) return;
    yield waiting[next]!;
    waiting[next] = (await streams[next]!.next()).value;
  }
}

function comesBefore(a: ChainStep, b: ChainStep): boolean {
  if (a.root.kind !== b.root.kind) return a.root.kind < b.root.kind;
  if (a.root.id !== b.root.id) return a.root.id < b.root.id;
  const isHead = (step: ChainStep) => step.step === 'head';
  if (isHead(a) || isHead(b)) return !isHead(a);
  return a.position !== b.position ? a.position < b.position : RANK[a.step] < RANK[b.step];
}

/** One mail is handed over at a time; whoever gives up while waiting holds nobody up. */
import { setImmediate as soon } from 'node:timers/promises';
import { Turns } from '../../src/features/reminders/turns.js';

async function hasReached({ reached }: { reached: Promise<void> }): Promise<boolean> {
  let is = false;
  void reached.then(() => {
    is = true;
  });
  await soon();
  return is;
}

it('gives turns in the order in which they were asked for, one at a time', async () => {
  const turns = new Turns();
  const [first, second] = [turns.queue(), turns.queue()];
  expect([await hasReached(first), await hasReached(second)]).toEqual([true, false]);
  first.leave();
  expect(await hasReached(second)).toBe(true);
});

it('passes over those who left before it was their turn', async () => {
  const turns = new Turns();
  const [first, second, third] = [turns.queue(), turns.queue(), turns.queue()];
  second.leave();
  expect(await hasReached(third)).toBe(false);
  first.leave();
  expect(await hasReached(third)).toBe(true);
});

import { Turns } from '../../src/platform/turns.js';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

it('lets two work at once and the others in their order, whether or not one fails', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const works = [1, 2, 3, 4].map((number) =>
    turns.take(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (number === 1) throw new Error('failed');
      return number;
    }),
  );
  const results = Promise.allSettled(works);
  await soon();
  expect(begun).toEqual([1, 2]);
  ends[0]!();
  await soon();
  expect(begun).toEqual([1, 2, 3]);
  for (const at of [1, 2]) ends[at]!();
  await soon();
  expect(begun).toEqual([1, 2, 3, 4]);
  ends[3]!();
  expect((await results).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});

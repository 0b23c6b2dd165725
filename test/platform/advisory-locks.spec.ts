import { readdirSync, readFileSync } from 'node:fs';
import { ADVISORY_LOCKS } from '../../src/platform/database/advisory-locks.js';

it('gives each kind of work a number of its own', () => {
  const numbers = Object.values(ADVISORY_LOCKS);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('knows the number of the function that guards the ledger', () => {
  const folder = new URL('../../migrations/', import.meta.url);
  const all = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const gates = all.flatMap((text) => [...text.matchAll(/function ledger_gate\(\).* return (\d+)/g)]);
  expect(gates.map(([, number]) => Number(number))).toEqual([ADVISORY_LOCKS.ledger]);
});

/** npm hands a signal to the shell of its script: one that stays there ends alone, and the program goes on without a keeper. */
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

it.each(['start', 'start:web', 'start:worker'])('is ended by a signal to npm: %s', (name) => {
  expect(scripts[name]).toMatch(/^exec node [^;&|]*$/);
});

import { Mendable } from '../mendable.js';

/** Every wrong variable at once, a sentence each, so that one start is enough to mend them all. */
export class ConfigError extends Mendable {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a wrong value' : 'wrong values'}:\n${list(problems)}`,
    );
    this.name = 'ConfigError';
  }
}

function list(problems: readonly string[]): string {
  return problems.map((problem) => `  - ${problem}`).join('\n');
}

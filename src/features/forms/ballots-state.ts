/** Which ballots of a session were handed in, and in which version: what they say is not looked at. */
import { createHash } from 'node:crypto';
import type { Ballot } from '../councils/ballot.entity.js';

/** A draft is nobody's business; each handing in and each reopening is another state, whatever the ballot says. */
export function stateOfBallots(ballots: readonly Pick<Ballot, 'id' | 'state' | 'version'>[]) {
  const handedIn = ballots.filter(({ state }) => state !== 'draft');
  const lines = handedIn.map(({ id, state, version }) => `${id} ${state} ${version}`).sort();
  return { count: handedIn.length, state: createHash('sha256').update(lines.join('\n')).digest('hex') };
}

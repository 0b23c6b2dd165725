import type { Finding } from '../../src/domain/invariants/invariants.js';
import { Invariants } from '../../src/features/invariants/invariants.service.js';
import type { TestApplication } from './application.js';

/** What does not hold of all that was done to this application's records. */
export async function brokenInvariants({ app }: TestApplication): Promise<Finding[]> {
  const broken: Finding[] = [];
  for await (const finding of app.get(Invariants).check({ files: null }))
    if (finding.broken.length > 0) broken.push(finding);
  return broken;
}

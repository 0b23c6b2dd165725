import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actText } from '../../src/wording/audit-acts.js';

const FEATURES = new URL('../../src/features', import.meta.url).pathname;
/** A record and the past tense of a verb, as nothing else in the services is named. */
const NAMED =
  /'([a-z-]+\.(?:[a-z-]+ed|written|made|kept|set|cast|left|withdrawn|keyed-in|item-asked-again|export|silent))'/g;

/** As the services name them where they record. */
const acts = [
  ...new Set(
    readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        [...readFileSync(join(FEATURES, path), 'utf8').matchAll(NAMED)].map(([, act]) => act!),
      ),
  ),
];

describe('the acts of the audit', () => {
  it('are all told in words, in both languages', () => {
    expect(acts.length).toBeGreaterThan(60);
    const written = ['drafted', 'published', 'succeeded', 'ended', 'draft-deleted'].map(
      (did) => `rulebook.${did}`,
    );
    const untold = [...acts, ...written].filter(
      (act) => actText(act, 'vi') === act || actText(act, 'en') === act,
    );
    expect(untold).toEqual([]);
  });

  it('read as sentences', () => {
    expect(actText('project.proposed', 'vi')).toBe('Đề xuất nhiệm vụ');
    expect(actText('project.proposed', 'en')).toBe('Project proposed');
    expect(actText('of.another', 'vi')).toBe('of.another');
  });
});

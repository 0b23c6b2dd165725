/** The register behind the invented projects: one authority, its institutions and their people. */
import type { Batch } from './batch.js';
import { type Day, morningOf } from './days.js';
import type { Random } from './random.js';
import { ACADEMIC_TITLES, GIVEN_NAMES, INSTITUTION_FORMS, MIDDLE_NAMES, PLACES, SURNAMES } from './words.js';

export const INSTITUTIONS = 300;
export const PERSONS = 1_500;

export interface Institution {
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly institutionId: string;
}

export interface Register {
  readonly authority: Institution & { readonly code: string };
  readonly institutions: readonly Institution[];
  readonly persons: readonly Person[];
}

/** The authority's code holds the seed, so that loads of different seeds live side by side. */
export function authorityCode(seed: number): string {
  return `MH${seed}`;
}

export function fillRegister(batch: Batch, random: Random, seed: number, since: Day): Register {
  const created_at = morningOf(since);
  const code = authorityCode(seed);
  const authority = { id: random.uuid(), name: `UBND huyện Minh Họa ${seed}`, code };
  const office = { short_name: code, kind: 'authority', address: null, created_at };
  batch.add('institution', { ...authority, ...office });

  const institutions = Array.from({ length: INSTITUTIONS }, (_, at): Institution => {
    const [form, short, kind] = random.pick(INSTITUTION_FORMS);
    const place = random.pick(PLACES);
    const institution = { id: random.uuid(), name: `${form} ${place} ${at + 1}` };
    const short_name = `${short} ${place} ${at + 1}`;
    batch.add('institution', {
      ...institution,
      short_name,
      code: null,
      kind,
      address: `Xã ${place}`,
      created_at,
    });
    return institution;
  });

  const persons = Array.from({ length: PERSONS }, (_, at): Person => {
    const person = { id: random.uuid(), institutionId: random.pick(institutions).id };
    const gender = random.pick(['female', 'male'] as const);
    const names = [
      random.pick(SURNAMES),
      random.pick(MIDDLE_NAMES[gender]),
      random.pick(GIVEN_NAMES[gender]),
    ];
    batch.add('person', {
      id: person.id,
      full_name: names.join(' '),
      academic_title: random.chance(70) ? random.pick(ACADEMIC_TITLES) : null,
      gender,
      institution_id: person.institutionId,
      // A domain that cannot exist: no reminder of an invented project reaches anybody.
      email: `nguoi-${at + 1}.${seed}@minh-hoa.invalid`,
      created_at,
    });
    return person;
  });
  return { authority, institutions, persons };
}

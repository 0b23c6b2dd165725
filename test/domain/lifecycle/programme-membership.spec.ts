import { decideMembership } from '../../../src/domain/lifecycle/programme-membership.js';

const PROGRAMME = { id: 'P', kind: 'programme', title: 'Chương trình nông thôn' };
const TOPIC = { ...PROGRAMME, kind: 'topic' };

it.each([
  ['a topic that belongs to nothing', { kind: 'topic', programme: null, members: 0 }, null],
  ['a topic within a programme', { kind: 'topic', programme: PROGRAMME, members: 0 }, 'P'],
  ['a programme with projects', { kind: 'programme', programme: null, members: 3 }, null],
])('allows %s', (_, facts, programmeId) => {
  expect(decideMembership(facts)).toEqual({ allowed: true, value: programmeId });
});

it.each([
  [
    'a programme within a programme',
    { kind: 'programme', programme: PROGRAMME, members: 0 },
    ['programme-within-programme'],
  ],
  ['a topic within a topic', { kind: 'topic', programme: TOPIC, members: 0 }, ['not-a-programme']],
  [
    'another kind for a programme that has projects',
    { kind: 'topic', programme: null, members: 1 },
    ['programme-has-projects'],
  ],
  [
    'two things at once, each told',
    { kind: 'scheme', programme: TOPIC, members: 1 },
    ['not-a-programme', 'programme-has-projects'],
  ],
])('refuses %s', (_, facts, codes) => {
  const decision = decideMembership(facts);
  expect(decision.allowed ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
});

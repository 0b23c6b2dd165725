import {
  isFinal,
  isRunning,
  STAGES,
  type Stage,
  TRANSITIONS,
  undoesVerdicts,
} from '../../../src/domain/lifecycle/stages.js';

function reachableFrom(start: Stage): Set<Stage> {
  const reached = new Set<Stage>([start]);
  for (const stage of reached) {
    for (const { from, to } of TRANSITIONS) if (from === stage) reached.add(to);
  }
  return reached;
}

describe('the table of stages', () => {
  it('reaches every stage from the proposal', () => {
    expect([...reachableFrom('proposed')].sort()).toEqual([...STAGES].sort());
  });

  it('ends only where an end is meant', () => {
    expect(STAGES.filter(isFinal)).toEqual(['closed', 'rejected', 'withdrawn', 'terminated']);
  });

  it('leads from every other stage to some end', () => {
    for (const stage of STAGES) expect([...reachableFrom(stage)].some(isFinal)).toBe(true);
  });

  it('has each arrow once', () => {
    const arrows = TRANSITIONS.map(({ from, to }) => `${from} → ${to}`);
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  it('lets the investigator hand in the dossier and nothing else', () => {
    const theirs = TRANSITIONS.filter(({ by }) => by.includes('investigator'));
    expect(new Set(theirs.map(({ to }) => to))).toEqual(new Set(['acceptance-submitted']));
    expect(theirs.every(({ from }) => from === 'in-progress' || from === 'not-accepted')).toBe(true);
  });

  it('lets secretary and leader take every arrow, and no other role but the investigator any', () => {
    for (const { by } of TRANSITIONS) {
      expect(by).toEqual(expect.arrayContaining(['secretary', 'leader']));
      expect(by.every((role) => ['secretary', 'leader', 'investigator'].includes(role))).toBe(true);
    }
  });

  it('counts every stage as running except those a project leaves without result', () => {
    expect(STAGES.filter((stage) => !isRunning(stage))).toEqual(['rejected', 'withdrawn', 'terminated']);
  });

  it('asks for a decision before each approval and recognition', () => {
    const decided = TRANSITIONS.filter(({ to }) => to === 'approved' || to === 'recognized');
    expect(decided).toHaveLength(4);
    expect(decided.every(({ needs }) => needs.includes('decision'))).toBe(true);
  });

  it.each<[Stage, Stage, boolean]>([
    ['selected', 'defined', true],
    ['not-accepted', 'acceptance-submitted', true],
    ['in-progress', 'acceptance-submitted', false],
    ['acceptance-submitted', 'in-progress', false],
  ])('%s → %s undoes verdicts: %s', (from, to, undoes) => {
    expect(undoesVerdicts(from, to)).toBe(undoes);
  });
});

import { publicStage } from '../../../src/domain/open-data/grant.js';

describe('the stage that the public reads', () => {
  it.each([
    ['in-progress', 'in-progress'],
    ['acceptance-submitted', 'acceptance-submitted'],
    ['accepted', 'acceptance-submitted'],
    ['not-accepted', 'acceptance-submitted'],
    ['recognized', 'recognized'],
    ['closed', 'closed'],
  ])('of a project that is %s is %s: no stage tells a grade before its recognition', (stage, told) => {
    expect(publicStage(stage)).toBe(told);
  });
});

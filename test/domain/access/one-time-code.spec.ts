import {
  inGroups,
  RECOVERY_LENGTH,
  RECOVERY_LETTERS,
  readCode,
} from '../../../src/domain/access/one-time-code.js';

describe('a recovery code', () => {
  it('has 128 bits at least, so that its digest tells nothing either', () => {
    // A byte taken by its remainder draws some letters nine times of 256.
    expect(RECOVERY_LENGTH * Math.log2(256 / Math.ceil(256 / RECOVERY_LETTERS.length))).toBeGreaterThan(128);
  });

  it.each([RECOVERY_LENGTH, 16])('of %i letters is read however it is typed', (length) => {
    const code = RECOVERY_LETTERS.slice(0, length);
    const typed = inGroups(code).toUpperCase().replaceAll('-', ' ');
    expect(readCode(typed)).toEqual({ is: 'recovery', code });
  });

  it.each(['', '12345', '1234567', 'a'.repeat(17), 'l'.repeat(16)])('is not "%s"', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

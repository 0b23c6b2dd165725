import { rolesToConfirm } from '../../../src/domain/access/wide-roles.js';

const change = (before: string[], after: string[], isOwn = false) => rolesToConfirm({ before, after, isOwn });

describe('a second thought', () => {
  it('is asked for where a role that opens much is given, not where it is kept or taken', () => {
    expect(change([], ['administrator', 'reporter'])).toEqual({ given: ['administrator'], lost: [] });
    expect(change(['auditor'], ['auditor', 'finance'])).toBeNull();
    expect(change(['secretary'], [])).toBeNull();
  });

  it("is asked for where a role of one's own is taken away, whichever it is", () => {
    expect(change(['administrator', 'finance'], ['administrator'], true)).toEqual({
      given: [],
      lost: ['finance'],
    });
  });
});

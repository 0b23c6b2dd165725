import { BUILT_IN_RULEBOOKS } from '../../src/domain/council/built-in-rulebooks.js';
import { articleText, DEADLINE_WORDS, deadlineTitle } from '../../src/wording/meeting.js';

describe('the words of a meeting', () => {
  it('name every deadline of the shipped rulebooks', () => {
    const unnamed = BUILT_IN_RULEBOOKS.flatMap(({ code, deadlines }) =>
      deadlines
        .filter((deadline) => !deadline.title && !DEADLINE_WORDS[deadline.code])
        .map((deadline) => `${code} ${deadline.code}`),
    );
    expect(unnamed).toEqual([]);
  });

  it("leave the rulebook's own title before ours", () => {
    const title = { vi: 'Gửi hồ sơ', en: 'Papers sent' };
    expect(deadlineTitle({ code: 'documents-out', title }, 'vi')).toBe('Gửi hồ sơ');
    expect(deadlineTitle({ code: 'documents-out' }, 'en')).toBe('Documents sent to the members');
    expect(deadlineTitle({ code: 'tea' }, 'en')).toBe('tea');
  });

  it('write an article as the law does, and other places as the rulebook has them', () => {
    expect(articleText('13.2', 'vi')).toBe('Điều 13.2');
    expect(articleText('13.2', 'en')).toBe('art 13.2');
    expect(articleText('khoản 2 Quy chế 15/QĐ-UBND', 'en')).toBe('khoản 2 Quy chế 15/QĐ-UBND');
  });
});

import { sessionDescription } from '../../src/wording/calendar.js';

it('names the projects of a session, each on its line', () => {
  const projects = [
    { code: 'ĐT-01', title: 'Nuôi tảo' },
    { code: 'ĐT-02', title: 'Rong nho' },
  ];
  expect(sessionDescription(projects)).toBe('ĐT-01 Nuôi tảo\nĐT-02 Rong nho');
});

it('cuts what a session deals with to five hundred letters, none of them in two', () => {
  const farmer = '👩‍🌾';
  const text = sessionDescription([{ code: 'ĐT-01', title: farmer.repeat(400) }]);
  expect(text.length).toBeLessThanOrEqual(500);
  expect(text).toMatch(new RegExp(`^ĐT-01 (${farmer}){50,}…$`));
});

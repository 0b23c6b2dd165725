/** Who writes requests by hand sends a field twice that a form has once: it is refused, and breaks nothing. */
import { Office } from '../support/office.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it.each(['text', 'version'])('tells which field of a report came twice: %s', async (name) => {
  const fields = `year=2025&text=a&version=1&${name}=b`;
  const { status, text } = await office.secretary.post('/reports/texts/difficulties', fields, FORM);
  expect(status).toBe(400);
  expect(text).toContain('<html');
});

import { formChanges } from '../../../src/domain/forms/staleness.js';

const record = { kind: 'session', id: 's' };
const facts = (text: string, names: readonly string[], state = 'a') => ({
  values: {
    place: { text, record },
    members: { rows: names.map((name) => ({ name, role: 'Ủy viên' })), record },
  },
  watched: { ballots: { text: '2 phiếu đã nộp', state, record } },
});

it('finds nothing where the records say the same, in whatever order the columns come back', () => {
  const was = facts('Hội trường', ['An']);
  const stored = {
    ...was,
    values: { ...was.values, members: { rows: [{ role: 'Ủy viên', name: 'An' }], record } },
  };
  expect(formChanges(stored, was)).toEqual([]);
});

it('tells a text, and of a list the lines that went and came', () => {
  expect(formChanges(facts('Hội trường', ['An', 'Bình']), facts('Phòng 2', ['An', 'Chi']))).toEqual([
    { field: 'place', was: 'Hội trường', is: 'Phòng 2', record },
    { field: 'members', was: 'Bình · Ủy viên', is: 'Chi · Ủy viên', record },
  ]);
});

it('tells of a numbered list the one line that went, not those that moved up', () => {
  const list = (...names: string[]) => ({
    values: { papers: { rows: names.map((name, at) => ({ number: String(at + 1), name })), record } },
    watched: {},
  });
  expect(formChanges(list('An', 'Bình', 'Chi'), list('Bình', 'Chi'))).toEqual([
    { field: 'papers', was: 'An', is: '', record },
  ]);
});

it('tells another order of the same lines whole', () => {
  const [change] = formChanges(facts('', ['An', 'Bình']), facts('', ['Bình', 'An']));
  expect(change).toMatchObject({ was: 'An · Ủy viên\nBình · Ủy viên', is: 'Bình · Ủy viên\nAn · Ủy viên' });
});

it('sees another state of what it watches although the words are the same', () => {
  expect(formChanges(facts('', [], 'a'), facts('', [], 'b'))).toEqual([
    { field: 'ballots', was: '2 phiếu đã nộp', is: '2 phiếu đã nộp', record },
  ]);
});

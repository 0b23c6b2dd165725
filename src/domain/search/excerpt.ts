/** A long text is cut to the surroundings of its first marked word. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const MOST_BEFORE = 60;
const MOST_AFTER = 180;
const CUT = '…';

export function excerptAround(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ hit }) => hit);
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  const lead = before.length > MOST_BEFORE ? `${CUT}${wellFormed(before.slice(-MOST_BEFORE))}` : before;
  const shown: Piece[] = [{ text: lead, hit: false }];
  let room = MOST_AFTER;
  for (const { text, hit } of pieces.slice(first)) {
    const part = text.length > room ? `${wellFormed(text.slice(0, room))}${CUT}` : text;
    room -= text.length;
    const last = shown.at(-1)!;
    if (last.hit === hit) shown[shown.length - 1] = { text: last.text + part, hit };
    else shown.push({ text: part, hit });
    if (room < 0) break;
  }
  return shown.filter(({ text }) => text !== '');
}

/** Without the half of a character that a cut leaves. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

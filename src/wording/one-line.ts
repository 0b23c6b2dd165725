/** What somebody typed, made fit for one line of a mail. */

/** Breaks lines, or turns the direction of all that follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029]+/gu;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

export function oneLine(text: string): string {
  return text.toWellFormed().replace(TURNING, '').replace(UNSEEN, ' ').trim();
}

/** Cut between words where there is one near; a letter is never cut from its accents. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const letterCut = new Intl.Segmenter().segment(text).containing(most - 1)!;
  const head = text.slice(0, letterCut.index);
  const space = head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}

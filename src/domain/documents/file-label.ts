/** The name under which people know a file: a label, never a path. */
import { trimmed } from '../values/trimmed.js';
import { endingOf, endingsOf, type MediaType } from './media-types.js';

const LONGEST_STEM = 150;
/** Of a longer name only its end counts, where its ending stands. */
const MOST_READ = 1_000;
const NAMELESS = 'tai-lieu';

/**
 * Without folders, without control and direction characters (which can make `fdp.exe` look like a PDF), accents composed, and
 * with an ending that fits the content.
 */
export function fileLabel(sent: string, type: MediaType): string {
  const line = sent
    .slice(-MOST_READ)
    .toWellFormed()
    .split(/[\\/]/)
    .at(-1)!
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ');
  const name = trimmed(line, /[ .]/);
  const endings = endingsOf(type);
  const fits = endings.includes(endingOf(name));
  const ending = fits ? endingOf(name) : endings[0];
  const stem = fits ? name.slice(0, -ending.length - 1) : name;
  return `${shortened(stem) || NAMELESS}.${ending}`;
}

function shortened(stem: string): string {
  return [...stem].slice(0, LONGEST_STEM).join('').trimEnd();
}

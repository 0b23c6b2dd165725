import { statSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^khcn-tracker-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)\.backup(\.partial)?$/;
const NOTE_DRAFT = /^(last-try|khcn-tracker-[\dTZ-]+\.backup)\.json\.[\da-f]{8}$/;

/** @param to a folder that exists, in which the name tells the instant; else the file itself */
export function archiveName(to: string, at: Date): string {
  if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) return to;
  return join(to, `khcn-tracker-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`);
}

/** That the name of an archive in a folder tells. */
export function archiveInstant(name: string): Date {
  return new Date(name.replace(NAME, '$1:$2:$3'));
}

export function isArchiveName(name: string): boolean {
  return NAME.test(name) && !name.endsWith('.partial');
}

/** Of an archive, or of a note beside it, that is being written, or was when its program ended. */
export function isDraftName(name: string): boolean {
  return (NAME.test(name) && name.endsWith('.partial')) || NOTE_DRAFT.test(name);
}

/** What stops a program or a command, told to whoever runs it: what they can mend in a sentence, the unexpected with its place. */

/** Its message is a whole sentence for the person at the keyboard. */
export class Mendable extends Error {}

const PATH_REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR']);
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);
const NO_ANSWER = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03', '53300']);
/** How pg tells, without a code, that its own time for a connection is over. */
const GIVEN_UP = /^(timeout exceeded when trying to connect|Connection terminated)/;
const NAME_UNKNOWN = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const SIGN_IN_REFUSED = new Set(['28000', '28P01', '3D000']);

type Failure = NodeJS.ErrnoException & { port?: number; driverError?: { code?: string } };

export function sentenceOf(error: unknown): string {
  if (error instanceof Mendable) return error.message;
  const failure = (error ?? {}) as Failure;
  return sentenceOfCode(failure) ?? failure.stack ?? String(error);
}

function sentenceOfCode(failure: Failure): string | undefined {
  const { message, port, path, syscall } = failure;
  const code = String(failure.driverError?.code ?? failure.code ?? '');
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST is no address of this computer (${message}). Set it to one, or to 0.0.0.0 for all.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `This account may not open port ${port} (${message}). Set PORT to another number.`;
  if (NAME_UNKNOWN.has(code))
    return `A computer that the configuration names is not known (${message}). Mend its name, or ask again when names are answered.`;
  if (NO_ANSWER.has(code) || GIVEN_UP.test(message))
    return `The database or the queue does not answer (${message}). Start it, or mend its address.`;
  if (SIGN_IN_REFUSED.has(code))
    return `The database lets this program not in (${message}). Mend DATABASE_URL or DATABASE_MIGRATION_URL.`;
  if (code === '42501')
    return `The role of the database may not do this (${message}). Name the role that owns the schema in DATABASE_MIGRATION_URL.`;
  if (NO_ROOM.has(code))
    return `There is no room left on the disk (${message}). What was not finished does not count: make room, and do it again.`;
  if (PATH_REFUSED.has(code) && path)
    return `${path} cannot be used (${message}). Mend its rights, or choose another place.`;
  return undefined;
}

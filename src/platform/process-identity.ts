/** Process numbers are used again, so a number proves a process only together with the moment it began. */
import { readFileSync } from 'node:fs';

/** When this process began, in the system's own words; undefined when no such process runs. */
export function runningSince(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the last parenthesis may hold spaces; the state is field 3, the start is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return isNumberTaken(pid) ? 'unknown' : undefined;
  }
}

export function isRunningSince(pid: number, since: string): boolean {
  const now = runningSince(pid);
  return now !== undefined && (now === since || now === 'unknown' || since === 'unknown');
}

/** True for dead processes too until their parent has taken note, and where /proc hides the processes of others. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Programs in processes of their own, which a test may interrupt and kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Program {
  readonly process: ChildProcess;
  /** The first line it said. */
  readonly said: { started?: string; refused?: string };
  kill(): Promise<void>;
  /** As Ctrl-C does: to the whole process group. */
  interrupt(): Promise<void>;
}

const SUPPORT = new URL('.', import.meta.url);

export async function startProgram(file: string, ...words: string[]): Promise<Program> {
  const loader = new URL('typescript.mjs', SUPPORT).href;
  const script = `const { importTypeScript } = await import('${loader}'); await importTypeScript('./${file}')`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...words], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const end = async (signal: NodeJS.Signals, pid: number) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    process.kill(pid, signal);
    await exited;
  };
  return {
    process: child,
    said: JSON.parse(line),
    kill: () => end('SIGKILL', child.pid as number),
    interrupt: () => end('SIGINT', -(child.pid as number)),
  };
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bell } from '../queue/bell.js';

/** A part that can be slow without being out, such as the sweep of reminders; it answers `ok` or `degraded`. */
export interface HealthPart {
  readonly name: string;
  check(): Promise<'ok' | 'degraded'>;
}

export interface Health {
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly parts: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 3_000;

@Injectable()
export class HealthService {
  private readonly slowParts: HealthPart[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly bell: Bell,
  ) {}

  watch(part: HealthPart): void {
    this.slowParts.push(part);
  }

  /** Unavailable only when the database or the queue is out; a silent sweep is `degraded`, which still serves. */
  async check(): Promise<Health> {
    const [database, queue] = await Promise.all([
      answers(this.dataSource.query('select 1')),
      answers(this.bell.answers()),
    ]);
    if (!database || !queue) {
      return { status: 'unavailable', parts: { database: word(database), queue: word(queue) } };
    }
    const parts: Record<string, string> = { database: 'ok', queue: 'ok' };
    for (const part of this.slowParts) parts[part.name] = await part.check();
    const degraded = Object.values(parts).includes('degraded');
    return { status: degraded ? 'degraded' : 'ready', parts };
  }
}

function word(ok: boolean): string {
  return ok ? 'ok' : 'unavailable';
}

async function answers(probe: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([probe.then(() => true), patience]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

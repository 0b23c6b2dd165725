export interface Steps {
  readonly stepsDone?: number;
  readonly stepsTotal?: number;
}

const SECOND_MS = 1_000;
/** Without news the lease is renewed all the same, well before it ends. */
const SILENT_SECONDS = 10;

/** Writes down how far a file is, once a second at most; stops its making when the order is not held any more. */
export class ProgressNotes {
  private readonly stopping = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private news: Steps | null = null;
  private silentSeconds = 0;
  private isWriting = false;

  /** @param write answers whether the order is still to be made, and by us */
  constructor(private readonly write: (steps: Steps) => Promise<boolean>) {
    this.timer = setInterval(() => void this.beat(), SECOND_MS).unref();
  }

  readonly progress = (stepsDone: number, stepsTotal: number): void => {
    this.news = { stepsDone, stepsTotal };
  };

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    this.silentSeconds++;
    if (this.isWriting || (!this.news && this.silentSeconds < SILENT_SECONDS)) return;
    const steps = this.news ?? {};
    this.news = null;
    this.silentSeconds = 0;
    this.isWriting = true;
    try {
      if (!(await this.write(steps))) this.stopping.abort();
    } catch {
      // A note that could not be written costs nothing: the next one tells more, and the lease is long.
    } finally {
      this.isWriting = false;
    }
  }
}

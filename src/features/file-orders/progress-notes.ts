export interface Steps {
  readonly stepsDone?: number;
  readonly stepsTotal?: number;
}

const SECOND_MS = 1_000;
/** Without news the lease is renewed all the same, well before it ends. */
const SILENT_SECONDS = 10;
/** A step takes seconds, seldom a minute: whoever stands still for so long hangs, and is let go. */
const STILL_SECONDS = 15 * 60;

/**
 * Writes down how far a file is, once a second at most; stops its making when the order is not held any more, or hangs. Time is
 * counted in beats, so that a computer that slept has lost nothing.
 */
export class ProgressNotes {
  private readonly stopping = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private news: Steps | null = null;
  private last: Steps = {};
  private silentSeconds = 0;
  private stillSeconds = 0;
  private isWriting = false;
  private isLost = false;
  private letGo: (reason: Error) => void = () => {};

  /** @param write answers whether the order is still to be made, and by us */
  constructor(private readonly write: (steps: Steps) => Promise<boolean>) {
    this.timer = setInterval(() => void this.beat(), SECOND_MS).unref();
  }

  readonly progress = (stepsDone: number, stepsTotal: number): void => {
    if (stepsDone !== this.last.stepsDone || stepsTotal !== this.last.stepsTotal) this.stillSeconds = 0;
    this.news = this.last = { stepsDone, stepsTotal };
  };

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** False once somebody else has it, or nobody shall. */
  get isHeld(): boolean {
    return !this.isLost;
  }

  /** What the work makes; fails when it hangs, since that hears no signal. */
  unlessHanging<Made>(work: Promise<Made>): Promise<Made> {
    return new Promise((resolve, reject) => {
      this.letGo = reject;
      work.then(resolve, reject);
    });
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    this.silentSeconds++;
    if (++this.stillSeconds >= STILL_SECONDS) return this.giveUp();
    if (this.isWriting || (!this.news && this.silentSeconds < SILENT_SECONDS)) return;
    const steps = this.news ?? {};
    this.news = null;
    this.silentSeconds = 0;
    this.isWriting = true;
    try {
      if (!(await this.write(steps))) {
        this.isLost = true;
        this.stopping.abort();
      }
    } catch {
      // A note that could not be written costs nothing: the next one tells more, and the lease is long.
    } finally {
      this.isWriting = false;
    }
  }

  private giveUp(): void {
    this.stop();
    this.letGo(new Error(`no step in ${STILL_SECONDS} s`));
    this.stopping.abort();
  }
}

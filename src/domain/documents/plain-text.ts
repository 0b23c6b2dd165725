const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;

/** Reads bytes as they come and tells at the end whether they were readable UTF-8 text all along. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readable = true;

  add(bytes: Uint8Array): void {
    if (this.readable) this.readable = this.reads(() => this.decoder.decode(bytes, { stream: true }));
  }

  isText(): boolean {
    return this.readable && this.reads(() => this.decoder.decode());
  }

  private reads(decode: () => string): boolean {
    try {
      return !CONTROL.test(decode());
    } catch {
      return false;
    }
  }
}

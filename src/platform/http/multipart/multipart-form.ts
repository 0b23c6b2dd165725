import type { Multipart, MultipartFile } from '@fastify/multipart';
import { Refused } from '../../refused.js';

/** The one field of a form that is a file. */
export const FILE_FIELD = 'file';

/**
 * A form of fields and one file, read in two steps: the fields before the file at once, so that the token among them can be
 * checked before anything is written; the file and what follows it when the sender is known.
 */
export class MultipartForm {
  readonly fields: Record<string, unknown> = {};
  private file: MultipartFile | null = null;
  private failure: Refused | null = null;

  constructor(
    private readonly parts: AsyncIterator<Multipart>,
    /** What follows a file that is too large is not waited for; absent: it is, since the form ends soon. */
    private readonly stop?: () => void,
  ) {}

  /** Keeps what went wrong for later: who may not send anything is told that first. */
  async readUpToFile(): Promise<void> {
    try {
      this.file = await this.nextFile();
    } catch (error) {
      this.failure = asRefused(error);
    }
  }

  /** Reads the file by `take` and then what follows it. */
  async readRest<T>(take: (file: MultipartFile) => Promise<T>): Promise<T | null> {
    if (this.failure) throw this.failure;
    const { file } = this;
    if (!file) return null;
    try {
      if (this.stop) file.file.once('limit', () => this.cutOff(file));
      const taken = await take(file);
      if (file.file.truncated && this.stop) return taken;
      if (await this.nextFile()) throw unreadable();
      return taken;
    } catch (error) {
      throw asRefused(error);
    }
  }

  /** The parser ends a file only where its part ends, which may be never. */
  private cutOff({ file }: MultipartFile): void {
    this.stop?.();
    file.push(null);
  }

  private async nextFile(): Promise<MultipartFile | null> {
    for (;;) {
      const { value: part, done } = await this.parts.next();
      if (done) return null;
      if (part.type === 'file') {
        if (part.fieldname === FILE_FIELD) return part;
        throw unreadable(part.fieldname);
      }
      const name = part.fieldname;
      if (part.valueTruncated || part.fieldnameTruncated || Object.hasOwn(this.fields, name))
        throw unreadable(name);
      // The parser reads a part that calls itself JSON, as deep as it likes.
      if (typeof part.value !== 'string') throw unreadable(name);
      this.fields[name] = part.value;
    }
  }
}

function unreadable(path?: string): Refused {
  return Refused.because('form-unreadable', undefined, path);
}

const DISK_OR_NETWORK = /^E[A-Z]+$/;

/** What the parser complains of is the sender's; a full disk is ours. */
function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (DISK_OR_NETWORK.test(String((error as NodeJS.ErrnoException).code))) throw error;
  return unreadable();
}

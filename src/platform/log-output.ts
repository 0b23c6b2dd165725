/** Where the program says what it does. */

/** A disk that is full, or a reader that is gone, costs lines of the log and not the service: by default it would end the program. */
export function outliveTheLog(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
}

/** Lines as they come. What the log library writes with by itself waits for a full disk for ever. */
export const LOG_OUTPUT = {
  write: (line: string): void => {
    process.stdout.write(line);
  },
};

const NEWLINE = 10;

/** COPY ends each row, and nothing else, with a newline. */
export class RowCount {
  rows = 0;

  see(piece: Buffer): void {
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }
}

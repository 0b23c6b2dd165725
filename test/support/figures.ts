/** Reads the table of a reconciliation back from what carries it: label, and digits per number. */
import readXlsxFile from 'read-excel-file/node';

export type Figures = (string | null)[];

export function figuresInHtml(html: string): Map<string, Figures> {
  const rows = [...html.matchAll(/<tr[^>]*data-row="([^"]*)"[^>]*>(.*?)<\/tr>/gs)];
  return new Map(
    rows.map(([, label, cells]) => {
      const figures = [...cells!.matchAll(/<td class="figure-cell"[^>]*>([^<]*)<\/td>/g)].map(([, text]) =>
        text === '–' ? null : text!.replaceAll('.', ''),
      );
      return [label!, figures];
    }),
  );
}

const HEAD_ROWS = 3;
const NOTE_COLUMN = 5;

/** Also every text of the workbook. */
export async function figuresInWorkbook(
  workbook: Buffer,
): Promise<{ rows: Map<string, Figures>; texts: string[] }> {
  const [table, lines] = (await readXlsxFile(workbook)).map(
    (sheet) => sheet.data as (string | number | null)[][],
  );
  const rows = table!
    .slice(HEAD_ROWS)
    .filter((row) => row[NOTE_COLUMN] !== null)
    .map(([label, ...figures]): [string, Figures] => [
      String(label).replace(/^'/, ''),
      figures.slice(0, 4).map((each) => (each === null ? null : String(each))),
    ]);
  const texts = [...table!, ...lines!].flat().filter((cell) => typeof cell === 'string');
  return { rows: new Map(rows), texts };
}

/** Long papers, made beside the requests that are answered meanwhile. */
import JSZip from 'jszip';
import { count, type Paper, text } from '../../../src/domain/reporting/paper.js';
import { madePaper } from '../../../src/platform/papers/made-paper.js';
import { paperDocx } from '../../../src/platform/papers/paper-docx.js';
import { paperPdf } from '../../../src/platform/papers/paper-pdf.js';
import { PAPER_HEAD } from '../../support/paper-head.js';

const ROWS = 1_500;
const LONG: Paper = {
  ...PAPER_HEAD,
  blocks: [
    {
      is: 'table',
      table: {
        title: 'Nhiệm vụ',
        columns: ['Số', 'Tên nhiệm vụ', 'Đơn vị', 'Số kỳ'],
        rows: Array.from({ length: ROWS }, (_, at) => [
          count(at),
          text('Ứng dụng công nghệ nuôi tảo xoắn'),
          text('Trường Đại học'),
          count(3),
        ]),
      },
    },
  ],
  recipientsTitle: 'Nơi nhận:',
  recipients: ['- Lưu: VT.'],
  signature: ['CHỦ TỊCH'],
};

it.each<[string, (paper: Paper) => Promise<Buffer>]>([
  ['PDF', paperPdf],
  ['DOCX', paperDocx],
])('are made as %s with hardly a pause in what else is done', async (_, make) => {
  const startedMs = performance.now();
  let [seenMs, longestMs] = [startedMs, 0];
  const look = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - seenMs);
    seenMs = nowMs;
  };
  const looking = setInterval(look, 5);
  await make(LONG);
  clearInterval(looking);
  look();
  expect(longestMs).toBeLessThan((performance.now() - startedMs) / 2);
});

it('are made after one that failed', async () => {
  await expect(madePaper({ kind: 'pdf' })).rejects.toThrow('Cannot convert undefined');
  expect((await paperPdf({ ...LONG, blocks: [] })).subarray(0, 4).toString()).toBe('%PDF');
});

it('are packed as of their own day, so that the same paper has the same bytes', async () => {
  const { files } = await JSZip.loadAsync(await paperDocx({ ...LONG, blocks: [] }));
  const days = Object.values(files).map(({ date }) => date.toISOString().slice(0, 10));
  expect(new Set(days)).toEqual(new Set(['2021-12-31']));
  expect(await files['docProps/core.xml']!.async('string')).toContain('2021-12-31T00:00:00');
});

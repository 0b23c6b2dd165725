/** The open data as a download, streamed as it is read. */
import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import type { OpenDataOptions, OpenDataService } from './open-data.service.js';

export const OPEN_DATA_FORMATS = ['json', 'csv'] as const;
export type OpenDataFormat = (typeof OPEN_DATA_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<OpenDataFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export function openDataFile(
  service: OpenDataService,
  format: OpenDataFormat,
  options: OpenDataOptions,
): StreamableFile {
  return new StreamableFile(Readable.from(service[format](options)), {
    type: MEDIA_TYPES[format],
    disposition: contentDisposition('attachment', `nhiem-vu-khcn.${format}`),
  });
}

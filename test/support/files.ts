/** Files as offices send them, small enough to build here. */
export const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
);
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'),
  Buffer.from([0xff, 0xd9]),
]);
export const TEXT = Buffer.from('Biên bản kiểm tra\nNgày 15/4/2020\n');

const XML = '<?xml version="1.0"?><a/>';
export const DOCX = zip({ '[Content_Types].xml': XML, '_rels/.rels': XML, 'word/document.xml': XML });
export const XLSX = zip({ '[Content_Types].xml': XML, 'xl/workbook.xml': XML });
export const DOCM = zip({ '[Content_Types].xml': XML, 'word/document.xml': XML, 'word/vbaProject.bin': 'x' });
export const ODT = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': XML });

/** A zip whose entries are not packed. */
export function zip(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(entries)) {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    parts.push(local, nameBytes, bytes);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, nameBytes);
  }
  const [start, length] = [Buffer.concat(parts).length, Buffer.concat(directory).length];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

export interface FormPart {
  readonly name: string;
  readonly value: string | Buffer;
  readonly fileName?: string;
  readonly type?: string;
}

/** A multipart form in the order of its parts, as a browser writes it. */
export function multipart(parts: readonly FormPart[]): { body: Buffer; type: string } {
  const boundary = '----khcn-test-boundary';
  const pieces = parts.flatMap(({ name, value, fileName, type }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(fileName === undefined ? '' : `; filename="${fileName}"`),
    Buffer.from(`${type ? `\r\nContent-Type: ${type}` : ''}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

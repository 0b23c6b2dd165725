import { harmless } from './cells.js';

/** A line of a table (RFC 4180); no text in it can become a formula. */
export function csvLine(values: readonly (string | number | bigint | null)[]): string {
  return `${values.map((value) => csvField(typeof value === 'string' ? harmless(value) : String(value ?? ''))).join(',')}\r\n`;
}

export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An amount as papers for signature write it out: `Một tỷ bốn trăm chín mươi tám triệu … đồng`. */
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

const READING = new ReadingConfig();
READING.unit = ['đồng'];
READING.units = [[], ['nghìn'], ['triệu'], ['tỷ']];

export function vndInWords(amount: bigint): string {
  const words = doReadNumber(String(amount < 0n ? -amount : amount), READING);
  const signed = amount < 0n ? `âm ${words}` : words;
  return signed.charAt(0).toUpperCase() + signed.slice(1);
}

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';

/** How one variable's text becomes a value; what cannot be read throws the end of a sentence that begins with its name. */
export type Reader<T> = (text: string) => T;

export const text: Reader<string> = (value) => value;

/** Sent in a header, and long enough not to be guessed. */
export const secret: Reader<string> = (value) => {
  if (!/^[\w.~+/=-]{16,200}$/.test(value))
    throw new Error('must be 16 to 200 letters, digits or any of . _ ~ + / = -');
  return value;
};

export const port: Reader<number> = (value) => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65535) throw new Error('must be a port number from 0 to 65535');
  return number;
};

export const MEGABYTE = 1024 * 1024;

/** Bytes, given in whole megabytes. */
export function megabytes(least: number, most: number): Reader<number> {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number of megabytes from ${least} to ${most}`);
    return number * MEGABYTE;
  };
}

export function whole(unit: 'days' | 'hours' | 'minutes', least: number, most: number): Reader<number> {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number of ${unit} from ${least} to ${most}`);
    return number;
  };
}

/** Addresses and ranges, separated by commas. */
export const addressRanges: Reader<readonly string[]> = (value) => {
  const ranges = value.split(',').map((range) => range.trim());
  if (!ranges.every((range) => ipaddr.isValid(range) || ipaddr.isValidCIDR(range)))
    throw new Error('must be addresses or ranges such as 10.0.0.5, 192.168.0.0/16');
  return ranges;
};

export function wholeNumber(least: number, most: number): Reader<number> {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number from ${least} to ${most}`);
    return number;
  };
}

export const folderThatIsThere: Reader<string> = (value) => {
  if (!statSync(value, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`must be a folder that is there, which ${value} is not`);
  return resolve(value);
};

export const timeOfDay: Reader<string> = (value) => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw new Error('must be a time of day such as 02:00');
  return value;
};

/** Stretched before it is used; a short one is guessed all the same. */
export const passphrase: Reader<string> = (value) => {
  if (value.length < 12) throw new Error('must be at least 12 characters long');
  return value;
};

export const onOff: Reader<boolean> = (value) => {
  if (value !== '0' && value !== '1') throw new Error('must be 1 (on) or 0 (off)');
  return value === '1';
};

export const identifierPrefix: Reader<string> = (value) => {
  if (!/^[A-Za-z0-9-]{2,40}$/.test(value)) throw new Error('must be 2 to 40 letters, digits or hyphens');
  return value;
};

export const timeZone: Reader<string> = (value) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new Error('must be a time zone name such as Asia/Ho_Chi_Minh');
  }
};

export const mailAddress: Reader<string> = (value) => {
  if (!/^[^\r\n]*[^\s@]+@[^\s@]+$/.test(value)) {
    throw new Error('must be a mail address such as office@example.vn or Office <office@example.vn>');
  }
  return value;
};

export function oneOf<const T extends string>(...choices: readonly T[]): Reader<T> {
  return (value) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw new Error(`must be one of ${choices.join(', ')}`);
    return choice;
  };
}

/** The value is never part of the complaint: an address may hold a password. */
export function address(...schemes: readonly string[]): Reader<string> {
  return (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const named = url?.hostname || url?.searchParams.has('host'); // a socket folder is a parameter
    if (!url || !named || !schemes.includes(url.protocol.slice(0, -1))) {
      throw new Error(
        `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
      );
    }
    return value;
  };
}

/** Where files go instead of the data folder: a bucket of S3 or of what speaks its language. */
import { address, oneOf, onOff, type Reader, text } from './readers.js';

export interface Bucket {
  /** Absent: Amazon's own for the region. */
  readonly endpoint?: string;
  readonly name: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket is named in the path, not in the host. */
  readonly forcePathStyle: boolean;
}

type Read = <T>(name: string, reader: Reader<T>) => T | undefined;

const bucketName: Reader<string> = (value) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) {
    throw new Error('must be the name of a bucket: 3 to 63 small letters, digits, dots or hyphens');
  }
  return value;
};

/** @param complain takes what is missing */
export function readBucket(read: Read, complain: (problem: string) => void): Bucket | undefined {
  const isBucket = read('STORAGE', oneOf('folder', 's3')) === 's3';
  const endpoint = read('S3_ENDPOINT', address('http', 'https'));
  const name = read('S3_BUCKET', bucketName);
  const region = read('S3_REGION', text) ?? 'us-east-1';
  const accessKeyId = read('S3_ACCESS_KEY_ID', text);
  const secretAccessKey = read('S3_SECRET_ACCESS_KEY', text);
  const forcePathStyle = read('S3_FORCE_PATH_STYLE', onOff) ?? endpoint !== undefined;
  if (!isBucket) return undefined;
  if (!name || !accessKeyId || !secretAccessKey) {
    complain('STORAGE is s3, which needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
    return undefined;
  }
  return { endpoint, name, region, accessKeyId, secretAccessKey, forcePathStyle };
}

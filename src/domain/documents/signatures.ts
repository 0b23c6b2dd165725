/** What is known of one electronic signature in a PDF, and never more than was checked. */
export interface PdfSignature {
  /** As the certificate names its holder; null where it could not be read. */
  readonly signer: string | null;
  readonly organisation: string | null;
  readonly issuer: string | null;
  /** The signed bytes are as they were signed, by the key of the certificate; null: could not be checked. */
  readonly intact: boolean | null;
  /** False: something was added after signing. */
  readonly coversWholeFile: boolean;
  /** ISO instant, as the signer's own computer said it. */
  readonly signedAt: string | null;
  /** ISO instant of a time stamp that fits the signature; who issued the stamp is not checked. */
  readonly timestampedAt: string | null;
  readonly certificate: SignerCertificate | null;
  /** Whether the certificate leads to a root that the office trusts; revocation is never checked. */
  readonly trusted: 'yes' | 'no' | 'not-checked';
  /** Why no more is known. */
  readonly flaw: SignatureFlaw | null;
}

export interface SignerCertificate {
  readonly validFrom: string;
  readonly validTo: string;
  readonly selfSigned: boolean;
  /** At the time of the stamp, else at the time that the signer gives; null without either. */
  readonly validWhenSigned: boolean | null;
}

export const SIGNATURE_FLAWS = [
  'range-unreadable',
  'content-unreadable',
  'certificate-missing',
  'too-many',
  'file-too-large',
  'took-too-long',
] as const;
export type SignatureFlaw = (typeof SIGNATURE_FLAWS)[number];

/** A signature of which nothing is known but why. */
export function unreadable(flaw: SignatureFlaw, coversWholeFile = false): PdfSignature {
  return {
    signer: null,
    organisation: null,
    issuer: null,
    intact: null,
    coversWholeFile,
    signedAt: null,
    timestampedAt: null,
    certificate: null,
    trusted: 'not-checked',
    flaw,
  };
}

/** What a certificate says of itself is text from outside: one line, without characters that turn or hide others. */
export function nameInCertificate(text: string): string | null {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return [...line].slice(0, 200).join('') || null;
}

/** One signature (CMS, RFC 5652) over the bytes that it should cover. */
import { webcrypto } from 'node:crypto';
import {
  type Attribute,
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  CryptoEngine,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import {
  nameInCertificate,
  type PdfSignature,
  type SignerCertificate,
  unreadable,
} from '../../domain/documents/signatures.js';

const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** @param roots certificates that the office trusts, in base64 */
export async function verifySignature(
  contents: Buffer,
  signed: Buffer,
  roots: readonly string[],
): Promise<Omit<PdfSignature, 'coversWholeFile'>> {
  const data = signedDataIn(contents);
  const [signer] = data.signerInfos;
  // What is signed stands in the file: a signature that brings its own content says nothing of the file.
  if (!signer || data.encapContentInfo.eContent) return unreadable('content-unreadable');
  const certificate = certificateOf(data, signer);
  if (!certificate) return unreadable('certificate-missing');
  const signedAt = signingTime(signer);
  const timestampedAt = await stampedTime(signer);
  const at = timestampedAt ?? signedAt;
  return {
    signer: nameOf(certificate.subject, COMMON_NAME),
    organisation: nameOf(certificate.subject, ORGANISATION),
    issuer: nameOf(certificate.issuer, COMMON_NAME) ?? nameOf(certificate.issuer, ORGANISATION),
    intact: await isIntact(data, signed),
    signedAt: signedAt?.toISOString() ?? null,
    timestampedAt: timestampedAt?.toISOString() ?? null,
    certificate: validity(certificate, at),
    trusted: await trust(data, certificate, at, roots),
    flaw: null,
  };
}

function signedDataIn(contents: Uint8Array): SignedData {
  const content = ContentInfo.fromBER(bufferOf(contents));
  if (content.contentType !== SIGNED_DATA) throw new Error('holds no signed data');
  return new SignedData({ schema: content.content });
}

/** Null where the algorithm is none that can be checked here. */
async function isIntact(data: SignedData, signed: Uint8Array): Promise<boolean | null> {
  try {
    return await data.verify({ signer: 0, data: bufferOf(signed), checkChain: false }, crypto);
  } catch (error) {
    const { signatureVerified, message } = error as { signatureVerified?: boolean | null; message?: string };
    if (signatureVerified === false || /message digest|messageDigest|hash/i.test(message ?? '')) return false;
    return null;
  }
}

function certificateOf(data: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const certificates = certificatesIn(data);
  if (sid instanceof IssuerAndSerialNumber) {
    return certificates.find(
      ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    );
  }
  return certificates.length === 1 ? certificates[0] : undefined;
}

function certificatesIn({ certificates }: SignedData): Certificate[] {
  return (certificates ?? []).filter((each): each is Certificate => each instanceof Certificate);
}

function attributeIn(attributes: readonly Attribute[] | undefined, type: string) {
  return attributes?.find((attribute) => attribute.type === type)?.values[0];
}

function signingTime(signer: SignerInfo): Date | null {
  const value: { toDate?: () => Date } | undefined = attributeIn(
    signer.signedAttrs?.attributes,
    SIGNING_TIME,
  );
  return dated(value?.toDate?.());
}

/** Of a stamp that fits the signature and is intact itself. */
async function stampedTime(signer: SignerInfo): Promise<Date | null> {
  const value = attributeIn(signer.unsignedAttrs?.attributes, TIME_STAMP);
  if (!value) return null;
  try {
    const stamp = new SignedData({ schema: new ContentInfo({ schema: value }).content });
    const { eContent } = stamp.encapContentInfo;
    const info = eContent && TSTInfo.fromBER(eContent.getValue());
    const fits = await stamp.verify(
      { signer: 0, data: signer.signature.valueBlock.valueHexView.slice().buffer, checkChain: false },
      crypto,
    );
    return fits && info ? dated(info.genTime) : null;
  } catch {
    return null;
  }
}

function validity({ notBefore, notAfter, issuer, subject }: Certificate, at: Date | null): SignerCertificate {
  const [from, to] = [notBefore.value, notAfter.value];
  return {
    validFrom: from.toISOString(),
    validTo: to.toISOString(),
    selfSigned: issuer.isEqual(subject),
    validWhenSigned: at && from <= at && at <= to,
  };
}

/** At the time of signing, where one is known; else today. */
async function trust(
  data: SignedData,
  certificate: Certificate,
  at: Date | null,
  roots: readonly string[],
): Promise<PdfSignature['trusted']> {
  if (roots.length === 0) return 'not-checked';
  const trustedCerts = roots.map((root) => Certificate.fromBER(bufferOf(Buffer.from(root, 'base64'))));
  const others = certificatesIn(data).filter((each) => each !== certificate);
  const engine = new CertificateChainValidationEngine({
    trustedCerts,
    certs: [...others, certificate],
    checkDate: at ?? new Date(),
  });
  const { result } = await engine.verify({ passedWhenNotRevValues: true }, crypto);
  return result ? 'yes' : 'no';
}

function nameOf({ typesAndValues }: RelativeDistinguishedNames, type: string): string | null {
  const found = typesAndValues.find((each) => each.type === type);
  return found ? nameInCertificate(String(found.value.valueBlock.value)) : null;
}

function dated(date: Date | undefined): Date | null {
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** A copy of its own, as the libraries take nothing else. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

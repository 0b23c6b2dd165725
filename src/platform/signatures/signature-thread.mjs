/**
 * Verifies signatures (CMS, RFC 5652) over the bytes that they should cover, on a thread of its own, which its owner ends when
 * it takes too long: what a file holds in a signature's place may take its reader minutes. Loaded as it is, beside the built
 * program.
 */
import { webcrypto } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import {
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  CryptoEngine,
  IssuerAndSerialNumber,
  SignedData,
  TSTInfo,
} from 'pkijs';

const { pdf, ranges, roots } = workerData;
const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto });

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** Far longer than what is shown of it. */
const LONGEST_NAME = 2_000;
const LONGEST_PROBLEM = 200;

/** By their place: however many ranges leave the same gap, it is read once. */
const readGaps = new Map();

for (const range of ranges) parentPort.postMessage(await answerFor(range));

async function answerFor(range) {
  try {
    return await verified(dataIn(range), range);
  } catch (error) {
    return { flaw: 'content-unreadable', problem: String(error).slice(0, LONGEST_PROBLEM) };
  }
}

async function verified(data, range) {
  const [signer] = data.signerInfos;
  // What is signed stands in the file: a signature that brings its own content says nothing of the file.
  if (!signer || data.encapContentInfo.eContent) return { flaw: 'content-unreadable' };
  const certificate = certificateOf(data, signer);
  if (!certificate) return { flaw: 'certificate-missing' };
  const signedAt = signingTime(signer);
  const timestampedAt = await stampedTime(signer);
  const at = timestampedAt ?? signedAt;
  return {
    flaw: null,
    signer: nameOf(certificate.subject, COMMON_NAME),
    organisation: nameOf(certificate.subject, ORGANISATION),
    issuers: [nameOf(certificate.issuer, COMMON_NAME), nameOf(certificate.issuer, ORGANISATION)],
    intact: await isIntact(data, signedBytes(range)),
    signedAt: signedAt?.toISOString() ?? null,
    timestampedAt: timestampedAt?.toISOString() ?? null,
    certificate: validity(certificate, at),
    trusted: await trust(data, certificate, at),
  };
}

function dataIn({ gapStart, gapEnd }) {
  const place = `${gapStart} ${gapEnd}`;
  if (!readGaps.has(place))
    readGaps.set(
      place,
      attempt(() => signedDataIn(contents(gapStart, gapEnd))),
    );
  const { data, error } = readGaps.get(place);
  if (error) throw error;
  return data;
}

function attempt(read) {
  try {
    return { data: read() };
  } catch (error) {
    return { error };
  }
}

/** The signature itself, with the zeros that fill the gap. */
function contents(gapStart, gapEnd) {
  const written = Buffer.from(pdf.subarray(gapStart + 1, gapEnd - 1)).toString('latin1');
  return Buffer.from(written.replace(/\s+/g, ''), 'hex');
}

function signedBytes({ gapStart, gapEnd, end }) {
  return bufferOf(Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, end)]));
}

function signedDataIn(bytes) {
  const content = ContentInfo.fromBER(bufferOf(bytes));
  if (content.contentType !== SIGNED_DATA) throw new Error('holds no signed data');
  return new SignedData({ schema: content.content });
}

/** Null where the algorithm is none that can be checked here. */
async function isIntact(data, signed) {
  try {
    return await data.verify({ signer: 0, data: signed, checkChain: false }, crypto);
  } catch ({ signatureVerified, message }) {
    if (signatureVerified === false || /message digest|messageDigest|hash/i.test(message ?? '')) return false;
    return null;
  }
}

function certificateOf(data, { sid }) {
  const certificates = certificatesIn(data);
  if (sid instanceof IssuerAndSerialNumber) {
    return certificates.find(
      ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    );
  }
  return certificates.length === 1 ? certificates[0] : undefined;
}

function certificatesIn({ certificates }) {
  return (certificates ?? []).filter((each) => each instanceof Certificate);
}

function attributeIn(attributes, type) {
  return attributes?.find((attribute) => attribute.type === type)?.values[0];
}

function signingTime(signer) {
  return dated(attributeIn(signer.signedAttrs?.attributes, SIGNING_TIME)?.toDate?.());
}

/** Of a stamp that fits the signature and is intact itself. */
async function stampedTime(signer) {
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

function validity({ notBefore, notAfter, issuer, subject }, at) {
  const [from, to] = [notBefore.value, notAfter.value];
  return {
    validFrom: from.toISOString(),
    validTo: to.toISOString(),
    selfSigned: issuer.isEqual(subject),
    validWhenSigned: at && from <= at && at <= to,
  };
}

/** At the time of signing, where one is known; else today. */
async function trust(data, certificate, at) {
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

function nameOf({ typesAndValues }, type) {
  const found = typesAndValues.find((each) => each.type === type);
  return String(found?.value.valueBlock.value ?? '').slice(0, LONGEST_NAME);
}

function dated(date) {
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** A copy of its own, as the libraries take nothing else. */
function bufferOf(bytes) {
  return new Uint8Array(bytes).buffer;
}

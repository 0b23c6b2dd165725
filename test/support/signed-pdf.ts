/** Signed PDFs, made here: a key, a certificate, a signature over the byte range. */
import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import * as pkijs from 'pkijs';

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
const GAP = 16_000;

export interface Identity {
  readonly certificate: pkijs.Certificate;
  readonly key: CryptoKey;
}

export interface IdentityOptions {
  readonly issuer?: Identity;
  readonly from?: string;
  readonly to?: string;
  readonly serial?: number;
}

export async function identity(name: string, options: IdentityOptions = {}): Promise<Identity> {
  const { issuer, from = '2020-01-01', to = '2040-01-01', serial = 1 } = options;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: serial });
  named(certificate.subject, name);
  if (issuer) certificate.issuer = issuer.certificate.subject;
  else named(certificate.issuer, name);
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const constraints = new pkijs.BasicConstraints({ cA: !issuer });
  certificate.extensions = [
    new pkijs.Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: constraints.toSchema().toBER(false),
      parsedValue: constraints,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(issuer?.key ?? keys.privateKey, 'SHA-256', engine);
  return { certificate, key: keys.privateKey };
}

function named(names: pkijs.RelativeDistinguishedNames, name: string): void {
  const value = new asn1js.Utf8String({ value: name });
  names.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value }));
}

export function pem({ certificate }: Identity): string {
  const text = Buffer.from(certificate.toSchema().toBER()).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
}

/** A PDF of one page with a place for a signature, not signed yet. */
export async function unsignedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 200]);
  page.drawText('Bien ban');
  const signature = pdf.context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, 9999999999, 9999999999, 9999999999],
    Contents: PDFHexString.of('0'.repeat(GAP)),
    M: PDFString.of('D:20211223150000Z'),
  });
  const field = pdf.context.obj({ FT: 'Sig', T: PDFString.of('s'), V: pdf.context.register(signature) });
  pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [pdf.context.register(field)] }));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** Writes the range in, then what `contents` makes of the bytes that it covers. */
export async function fill(pdf: Buffer, contents: (signed: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const filled = Buffer.from(pdf);
  const hex = `<${'0'.repeat(GAP)}>`;
  const gap = filled.lastIndexOf(hex);
  const numbers = [0, gap, gap + hex.length, filled.length - gap - hex.length];
  const place = /\[ 0 9999999999 9999999999 9999999999 \]/.exec(filled.toString('latin1'))!;
  const range = `[ ${numbers.join(' ')} ]`.padEnd(place[0].length);
  filled.write(range, place.index, 'latin1');
  const signed = Buffer.concat([filled.subarray(0, gap), filled.subarray(gap + hex.length)]);
  filled.write((await contents(signed)).toString('hex'), gap + 1, 'latin1');
  return filled;
}

export interface SigningOptions {
  readonly signedAt?: string | null;
  readonly others?: readonly Identity[];
  /** The content stands in the signature itself. */
  readonly attached?: boolean;
  /** A time stamp beside it, of the signature itself unless `over` tells what else it is about. */
  readonly stamp?: { readonly by: Identity; readonly at: string; readonly over?: Buffer };
}

export async function sign(signed: Buffer, by: Identity, options: SigningOptions = {}): Promise<Buffer> {
  const { signedAt = '2021-12-23T15:00:00Z', others = [], attached = false } = options;
  const digest = createHash('sha256').update(signed).digest();
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer })),
  ];
  if (signedAt)
    attributes.push(attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date(signedAt) })));
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(attached && { eContent: new asn1js.OctetString({ valueHex: new Uint8Array(signed).buffer }) }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: by.certificate.issuer,
          serialNumber: by.certificate.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [by, ...others].map(({ certificate }) => certificate),
  });
  await data.sign(by.key, 0, 'SHA-256', new Uint8Array(signed).buffer, engine);
  const { stamp } = options;
  if (stamp) {
    const [signer] = data.signerInfos;
    const signature = Buffer.from(signer!.signature.valueBlock.valueHexView);
    const token = await timeStamp(stamp.over ?? signature, stamp.by, stamp.at);
    const attributes = [attribute('1.2.840.113549.1.9.16.2.14', token.toSchema())];
    signer!.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes });
  }
  return Buffer.from(contentInfo(data).toSchema().toBER());
}

function contentInfo(data: pkijs.SignedData): pkijs.ContentInfo {
  return new pkijs.ContentInfo({
    contentType: pkijs.ContentInfo.SIGNED_DATA,
    content: data.toSchema(true),
  });
}

/** As a time-stamping authority answers it (RFC 3161). */
async function timeStamp(over: Buffer, by: Identity, at: string): Promise<pkijs.ContentInfo> {
  const digest = createHash('sha256').update(over).digest();
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer }),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const content = info.toSchema().toBER();
  const data = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.9.16.1.4',
      eContent: new asn1js.OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: by.certificate.issuer,
          serialNumber: by.certificate.serialNumber,
        }),
      }),
    ],
    certificates: [by.certificate],
  });
  await data.sign(by.key, 0, 'SHA-256', undefined, engine);
  return contentInfo(data);
}

function attribute(type: string, value: unknown): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

export async function signedPdf(by: Identity, options: SigningOptions = {}): Promise<Buffer> {
  return fill(await unsignedPdf(), (signed) => sign(signed, by, options));
}

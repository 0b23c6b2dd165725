/** What is told of the signatures in a file, and never more than was checked. */
import type { PdfSignature, SignatureFlaw } from '../domain/documents/signatures.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const SIGNATURE = {
  title: { vi: 'Chữ ký số', en: 'Electronic signature' },
  unknownSigner: { vi: 'không rõ người ký', en: 'signer unknown' },
  issuer: { vi: 'chứng thư do', en: 'certificate by' },
  selfSigned: { vi: 'chứng thư tự ký', en: 'self-signed certificate' },
  signedAt: { vi: 'giờ ký theo máy người ký', en: 'time of signing by the signer’s computer' },
  timestampedAt: {
    vi: 'có dấu thời gian (chưa kiểm tra nơi cấp)',
    en: 'time stamp (its issuer was not checked)',
  },
  intact: { vi: 'phần được ký còn nguyên vẹn', en: 'what was signed is intact' },
  broken: { vi: 'nội dung đã bị thay đổi sau khi ký', en: 'the content was changed after signing' },
  unchecked: { vi: 'không kiểm tra được', en: 'could not be checked' },
  addedTo: { vi: 'tệp có phần được thêm sau khi ký', en: 'something was added to the file after signing' },
  outOfTime: {
    vi: 'chứng thư không còn hoặc chưa có hiệu lực lúc ký',
    en: 'the certificate was not valid at the time of signing',
  },
  trusted: {
    vi: 'dẫn về chứng thư gốc mà cơ quan tin cậy; chưa kiểm tra thu hồi',
    en: 'leads to a root that the office trusts; revocation was not checked',
  },
  untrusted: {
    vi: 'không dẫn về chứng thư gốc nào mà cơ quan tin cậy',
    en: 'leads to no root that the office trusts',
  },
  trustUnchecked: { vi: 'chưa đối chiếu với chứng thư gốc', en: 'not compared with any trusted root' },
} as const satisfies Record<string, Label>;

export const SIGNATURE_FLAW_WORDS: Readonly<Record<SignatureFlaw, Label>> = {
  'range-unreadable': { vi: 'vùng được ký không đọc được', en: 'the signed range cannot be read' },
  'content-unreadable': { vi: 'chữ ký không đọc được', en: 'the signature cannot be read' },
  'certificate-missing': { vi: 'không có chứng thư của người ký', en: 'the signer’s certificate is missing' },
  'too-many': { vi: 'còn chữ ký khác chưa được đọc', en: 'there are more signatures that were not read' },
  'file-too-large': {
    vi: 'tệp quá lớn nên chưa đọc chữ ký',
    en: 'the file is too large for its signatures to be read',
  },
  'took-too-long': { vi: 'đọc quá lâu nên đã dừng', en: 'reading it took too long and was stopped' },
};

/** In the order in which people ask: who, whether it holds, what else is known. */
export function signatureSentence(signature: PdfSignature, language: Language): string {
  const { flaw, intact, certificate, trusted, issuer, coversWholeFile } = signature;
  if (flaw) return SIGNATURE_FLAW_WORDS[flaw][language];
  const found: (Label | false | null)[] = [
    intact === true ? SIGNATURE.intact : intact === false ? SIGNATURE.broken : SIGNATURE.unchecked,
    intact === true && !coversWholeFile && SIGNATURE.addedTo,
    certificate?.validWhenSigned === false && SIGNATURE.outOfTime,
    certificate?.selfSigned === true && SIGNATURE.selfSigned,
    trusted === 'yes' ? SIGNATURE.trusted : trusted === 'no' ? SIGNATURE.untrusted : SIGNATURE.trustUnchecked,
  ];
  const words = found.flatMap((label) => (label ? [label[language]] : []));
  const by = issuer && !certificate?.selfSigned ? [`${SIGNATURE.issuer[language]} ${issuer}`] : [];
  return [...words, ...by].join('; ');
}

import type { PdfSignature } from '../../domain/documents/signatures.js';
import { momentText } from '../../wording/moment.js';
import { SIGNATURE, signatureSentence } from '../../wording/signatures.js';
import { useReader } from '../layout/render.js';

interface SignaturesProps {
  readonly signatures: readonly PdfSignature[];
  readonly timeZone: string;
}

export function SignaturesView({ signatures, timeZone }: SignaturesProps) {
  const { say, language } = useReader();
  if (signatures.length === 0) return null;
  return (
    <ul class="mb-0">
      {signatures.map((signature, at) => (
        <li key={at}>
          {`${say(SIGNATURE.title)}: `}
          <bdi>{signature.signer ?? say(SIGNATURE.unknownSigner)}</bdi>
          {signature.organisation && <bdi>{` (${signature.organisation})`}</bdi>}
          {` – ${signatureSentence(signature, language)}`}
          <Time label={say(SIGNATURE.signedAt)} at={signature.signedAt} timeZone={timeZone} />
          <Time label={say(SIGNATURE.timestampedAt)} at={signature.timestampedAt} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

function Time({ label, at, timeZone }: { label: string; at: string | null; timeZone: string }) {
  return at ? <span>{`; ${label}: ${momentText(new Date(at), timeZone)}`}</span> : null;
}

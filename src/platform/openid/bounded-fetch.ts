import type { CustomFetch } from 'openid-client';

/** Fetches, and breaks off an answer that is longer than anybody who means well sends. */
export function boundedFetch(mostBytes: number): CustomFetch {
  return async (url, options) => {
    const answer = await fetch(url, options as RequestInit);
    if (!answer.body) return answer;
    let bytes = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, out) {
        bytes += part.byteLength;
        if (bytes > mostBytes) throw new AnswerTooLong();
        out.enqueue(part);
      },
    });
    return new Response(answer.body.pipeThrough(counted), answer);
  };
}

class AnswerTooLong extends Error {
  readonly code = 'answer-too-long';
}

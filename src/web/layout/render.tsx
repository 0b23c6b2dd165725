import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import type { Label } from '../../wording/wording.js';
import type { Reader } from './reader.js';

const ReaderContext = createContext<Reader>({ language: 'vi', actor: null, csrfToken: '', path: '/' });

/** A whole document for this reader; whatever stands in a view as text is escaped. */
export function renderPage(view: VNode, reader: Reader): string {
  const page = <ReaderContext.Provider value={reader}>{view}</ReaderContext.Provider>;
  return `<!doctype html>${renderToString(page)}`;
}

/** The reader that a view speaks to, and `say`, which picks the reader's language. */
export function useReader(): Reader & { readonly say: (label: Label) => string } {
  const reader = useContext(ReaderContext);
  return { ...reader, say: (label) => label[reader.language] };
}

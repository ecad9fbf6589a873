import { useEffect, useRef, useState } from 'preact/hooks';
import { writeAddress } from '../address/address.ts';
import { usePage } from '../address/page.ts';
import { urls } from '../graphql/ask.ts';
import type { CitationStyle } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import type { Asked } from './Actions.tsx';
import { Answered } from './Answered.tsx';

const styles: CitationStyle[] = ['TEXT', 'BIBTEX', 'CSL_JSON'];
const shown = 10;
// Browsers let pages copy over HTTPS and on this machine alone.
const canCopy = isSecureContext;

// How the figures of a part of the page are cited: the same question again, with their citations.
export function Cite<Data, Variables>({ asked, close }: { asked: Asked<Data, Variables>; close: () => void }) {
  const { address, day, words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [style, setStyle] = useState<CitationStyle>('TEXT');
  const answer = useAnswer(asked.operation, { ...asked.variables, cite: true, style });
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="cite" aria-labelledby="cite-title" onClose={close}>
      <header>
        <h2 id="cite-title">{words.citeTitle}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={() => dialog.current?.close()}>×</button>
      </header>
      <fieldset class="choice">
        <legend class="hidden">{words.citeTitle}</legend>
        {styles.map((each) => (
          <label key={each}>
            <input type="radio" name="style" checked={each === style} onChange={() => setStyle(each)} />
            <span>{words.citeStyles[each]}</span>
          </label>
        ))}
      </fieldset>
      <p class="links">
        <a href={writeAddress({ ...address, asOf: day })}>{words.citePage}</a>
        <a href={urls.answer(asked.operation, asked.variables)}>{words.citeAnswer}</a>
      </p>
      <Answered answer={answer}>{(data) => <Citations texts={citationsIn(data)} />}</Answered>
    </dialog>
  );
}

function Citations({ texts }: { texts: string[] }) {
  const { words } = usePage();
  const [copied, setCopied] = useState<string>();
  if (texts.length === 0) return <p class="state">{words.citeNone}</p>;
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <>
      <ul class="citations">
        {texts.slice(0, shown).map((text) => (
          <li key={text}>
            <pre>{text}</pre>
            {canCopy && <button type="button" onClick={() => copy(text)}>{copied === text ? words.copied : words.copy}</button>}
          </li>
        ))}
      </ul>
      {texts.length > shown && <p class="hint">{words.citeMore(texts.length - shown)}</p>}
    </>
  );
}

// All citations in an answer, wherever they stand in it.
function citationsIn(value: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'citation' && typeof inner === 'string') found.add(inner);
    return inner;
  });
  return [...found];
}

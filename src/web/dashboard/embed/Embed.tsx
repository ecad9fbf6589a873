import { useEffect, useRef, useState } from 'preact/hooks';
import { parts, writeAddress, type Part } from '../address/address.ts';
import { usePage } from '../address/page.ts';

// Whether this server lets pages of other sites show parts of it.
const isAllowed = document.querySelector('meta[name=framed]') !== null;

const partOf = (panel: string): Part | undefined => parts.find((part) => part === panel);

// Gives the lines by which the page of another site shows a part of this one. Nothing where it may not.
export function Embed({ panel }: { panel: string }) {
  const { address, words } = usePage();
  const [open, setOpen] = useState(false);
  const part = partOf(panel);
  if (!isAllowed || !part || address.embed) return null;
  return (
    <>
      <button id={`${panel}-embed`} aria-labelledby={`${panel}-embed ${panel}`} type="button" onClick={() => setOpen(true)}>{words.embed}</button>
      {open && <Lines part={part} title={document.getElementById(panel)!.textContent!} close={() => setOpen(false)} />}
    </>
  );
}

function Lines({ part, title, close }: { part: Part; title: string; close: () => void }) {
  const { address, day, words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const frame = document.createElement('iframe');
  const source = new URL(writeAddress({ ...address, asOf: day, embed: part }), location.href).href;
  for (const [name, value] of Object.entries({ src: source, title, width: '100%', height: '480', style: 'border:0', loading: 'lazy' })) frame.setAttribute(name, value);
  const lines = `${frame.outerHTML}\n<script>${sizing}</script>`;
  return (
    <dialog ref={dialog} class="cite" aria-labelledby="embed-title" onClose={close}>
      <header>
        <h2 id="embed-title">{words.embed}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={() => dialog.current?.close()}>×</button>
      </header>
      <p>{words.embedHint}</p>
      <textarea readOnly rows={8} aria-labelledby="embed-title" onFocus={(event) => event.currentTarget.select()}>{lines}</textarea>
    </dialog>
  );
}

// The frame tells its height as often as it changes.
const sizing = 'addEventListener("message",function(e){if(e.data&&e.data.ntmgraph==="height")document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=e.data.height})})';

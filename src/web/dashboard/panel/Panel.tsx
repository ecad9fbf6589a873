import type { ComponentChildren } from 'preact';
import { Actions, type Asked } from './Actions.tsx';

interface PanelProps<Data, Variables> {
  id: string;
  title: ComponentChildren;
  hint?: string | undefined;
  asked?: Asked<Data, Variables> | undefined;
  // Whether its figures have citations.
  citable?: boolean;
  wide?: boolean;
  children: ComponentChildren;
}

// A part of the page: a heading, what it shows, and how to get at its data.
export function Panel<Data, Variables>({ id, title, hint, asked, citable = true, wide = false, children }: PanelProps<Data, Variables>) {
  return (
    <section class={wide ? 'panel wide' : 'panel'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <p class="hint">{hint}</p>}
      </header>
      {children}
      {asked && <footer><Actions asked={asked} about={id} citable={citable} /></footer>}
    </section>
  );
}

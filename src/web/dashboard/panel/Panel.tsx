import type { ComponentChildren } from 'preact';
import type { Picture } from '../picture/draw.ts';
import { Embed } from '../embed/Embed.tsx';
import { Actions, type Asked } from './Actions.tsx';

interface PanelProps<Data, Variables> {
  id: string;
  title: ComponentChildren;
  hint?: string | undefined;
  asked?: Asked<Data, Variables> | undefined;
  // Whether its figures have citations.
  citable?: boolean;
  wide?: boolean;
  // Draws what it shows as a picture.
  picture?: (() => Picture | undefined) | undefined;
  children: ComponentChildren;
}

// A part of the page: a heading, what it shows, and how to get at its data.
export function Panel<Data, Variables>({ id, title, hint, asked, citable = true, wide = false, picture, children }: PanelProps<Data, Variables>) {
  return (
    <section class={wide ? 'panel wide' : 'panel'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <p class="hint">{hint}</p>}
      </header>
      {children}
      {asked && <footer><Actions asked={asked} about={id} citable={citable} picture={picture}><Embed panel={id} /></Actions></footer>}
    </section>
  );
}

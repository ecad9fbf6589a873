import type { ComponentChildren } from 'preact';
import { usePage } from '../address/page.ts';
import { Refused } from '../graphql/ask.ts';
import type { Answer } from '../graphql/useAnswer.ts';

interface AnsweredProps<Data> {
  answer: Answer<Data>;
  // What stands there while the first answer is on its way: a skeleton of this many lines.
  lines?: number;
  children: (data: Data) => ComponentChildren;
}

// Shows an answer, that it is on its way, or why there is none.
export function Answered<Data>({ answer, lines = 3, children }: AnsweredProps<Data>) {
  const { words } = usePage();
  if (isUnknown(answer.error)) return <Empty title={words.unknown} hint={words.dayNotKnown} />;
  if (answer.error !== undefined) return <Failed error={answer.error} again={answer.again} />;
  if (answer.data === undefined)
    return (
      <div class="skeleton" role="status">
        <span class="hidden">{words.loading}</span>
        {Array.from({ length: lines }, (_, line) => <i key={line} />)}
      </div>
    );
  return <div class="answered" aria-busy={answer.loading}>{children(answer.data)}</div>;
}

function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { words } = usePage();
  return (
    <div class="state failed" role="alert">
      <p class="state-title">{words.failed}</p>
      <p>{error instanceof Refused ? error.message : words.offline}</p>
      {!(error instanceof Refused && !error.passing) && <button type="button" onClick={again}>{words.again}</button>}
    </div>
  );
}

// The day is before the data knows the units.
export const isUnknown = (error: unknown) => error instanceof Refused && error.code === 'HIERARCHY_NOT_KNOWN';

// That there is nothing to show, and what that means.
export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div class="state">
      <p class="state-title">{title}</p>
      {hint && <p>{hint}</p>}
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, language, takeBrought } from './ask.ts';
import type { Operation } from './operations.ts';
import type { Answer } from './useAnswer.ts';

// Asks one question about several things: all answers in their order, or the first reason why there is none.
export function useAnswers<Data, Variables>(operation: Operation<Data, Variables>, all: Variables[]): Answer<Data[]> {
  const key = JSON.stringify(all);
  const asked = language();
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<{ data?: Data[]; error?: unknown; loading: boolean }>(() => {
    const data = all.map((variables) => takeBrought(operation, variables)).filter((each) => each !== undefined);
    return data.length === all.length ? { data, loading: false } : { loading: true };
  });
  const isThere = useRef(!answer.loading);
  useEffect(() => {
    if (isThere.current) {
      isThere.current = false;
      return;
    }
    const abort = new AbortController();
    setAnswer(({ data }) => ({ ...(data !== undefined && { data }), loading: true }));
    Promise.all((JSON.parse(key) as Variables[]).map((variables) => ask(operation, variables, abort.signal))).then(
      (data) => setAnswer({ data, loading: false }),
      (error: unknown) => abort.signal.aborted || setAnswer({ error, loading: false }),
    );
    return () => abort.abort();
  }, [operation, key, tries, asked]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  return { data: answer.data, error: answer.error, loading: answer.loading, again };
}

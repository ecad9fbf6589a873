import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, language } from './ask.ts';
import type { Operation } from './operations.ts';

export interface Answer<Data> {
  // The answer before stays until the new one is there.
  data: Data | undefined;
  error: unknown;
  loading: boolean;
  again: () => void;
}

// Asks a question, and again when its variables or the language change.
export function useAnswer<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Answer<Data> {
  const key = JSON.stringify(variables);
  const asked = language();
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<{ data?: Data; error?: unknown; loading: boolean }>({ loading: true });
  useEffect(() => {
    const abort = new AbortController();
    setAnswer(({ data }) => ({ ...(data !== undefined && { data }), loading: true }));
    ask(operation, JSON.parse(key) as Variables, abort.signal).then(
      (data) => setAnswer({ data, loading: false }),
      (error: unknown) => abort.signal.aborted || setAnswer({ error, loading: false }),
    );
    return () => abort.abort();
  }, [operation, key, tries, asked]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  return { data: answer.data, error: answer.error, loading: answer.loading, again };
}

import { useAnswers } from './useAnswers.ts';
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
  const answer = useAnswers(operation, [variables]);
  return { ...answer, data: answer.data?.[0] };
}

import { readAddress } from '../address/address.ts';
import type { Operation } from './operations.ts';

// The server said no; `code` says why, and `passing` that it may say yes later.
export class Refused extends Error {
  constructor(message: string, readonly code: string | undefined, readonly passing: boolean) {
    super(message);
  }
}

interface Response<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

// Asks with GET and the name of the document, so that browsers and proxies can keep the answer; errors come in the language of the page.
export async function ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, signal?: AbortSignal): Promise<Data> {
  const response = await fetch(urls.answer(operation, variables), { headers: { Accept: 'application/json', 'Accept-Language': language() }, signal });
  const { data, errors } = (await response.json()) as Response<Data>;
  const error = errors?.find((each) => !data || each.path?.length === 1 || !none.includes(each.extensions?.code ?? ''));
  if (error) throw new Refused(error.message, error.extensions?.code, response.status >= 429);
  return data!;
}

// The answers that the page brought with it, so that nobody needs to ask for what it shows first: each under its operation and its
// variables. They are of the moment when the page came, and given out once.
const brought = new Map<string, unknown>(Object.entries(JSON.parse(document.getElementById('answers')?.textContent ?? '{}') as object));

export function takeBrought<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Data | undefined {
  const key = `${operation.name} ${JSON.stringify(variables)}`;
  const data = brought.get(key) as Data | undefined;
  brought.delete(key);
  return data;
}

// A field below an object is null with these errors where nothing is known of it on the day, or there is no such thing; the object is shown without it.
const none = ['HIERARCHY_NOT_KNOWN', 'LEVEL_ABOVE_UNIT'];

// The language of the page, in which the server tells errors.
export const language = () => readAddress(location.search).lang;

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

const table = (ending: string, operation: { name: string }, variables: unknown) =>
  `export/${operation.name}.${ending}?${query({ variables: JSON.stringify(variables) })}`;

type Asked = <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) => string;

export const urls: Record<'answer' | 'csv' | 'csvVi' | 'xlsx' | 'query', Asked> = {
  answer: (operation, variables) => `graphql?${query({ documentId: operation.name, variables: JSON.stringify(variables) })}`,
  csv: (operation, variables) => table('csv', operation, variables),
  csvVi: (operation, variables) => `${urls.csv(operation, variables)}&excel=vi`,
  xlsx: (operation, variables) => table('xlsx', operation, variables),
  query: (operation, variables) =>
    `graphql/graphiql?${query({ query: operation.text, variables: JSON.stringify(variables, null, 2) })}`,
};

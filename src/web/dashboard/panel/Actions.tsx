import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { urls } from '../graphql/ask.ts';
import type { Operation } from '../graphql/operations.ts';
import type { Picture } from '../picture/draw.ts';
import { Pictures } from '../picture/Pictures.tsx';
import { Cite } from './Cite.tsx';

// The question that a part of the page shows the answer of.
export interface Asked<Data, Variables> {
  operation: Operation<Data, Variables>;
  variables: Variables;
}

interface ActionsProps<Data, Variables> {
  asked: Asked<Data, Variables>;
  // The heading of what it is about, for those who hear the page.
  about: string;
  citable?: boolean;
  // Draws what stands there as a picture.
  picture?: (() => Picture | undefined) | undefined;
  // What else can be done.
  children?: ComponentChildren;
}

const tables = [['xlsx', urls.xlsx], ['csv', urls.csv], ['csvVi', urls.csvVi]] as const;

// What a reader can do with the data: see the query, have it as a table, cite it.
export function Actions<Data, Variables>({ asked, about, citable = true, picture, children }: ActionsProps<Data, Variables>) {
  const { words } = usePage();
  const [citing, setCiting] = useState(false);
  const label = (action: string) => ({ id: `${about}-${action}`, 'aria-labelledby': `${about}-${action} ${about}` });
  return (
    <div class="actions">
      <a {...label('query')} href={urls.query(asked.operation, asked.variables)} target="_blank" rel="noopener">{words.showQuery}</a>
      <details class="formats">
        <summary {...label('table')}>{words.table}</summary>
        <ul>
          {tables.map(([name, write]) => (
            <li key={name}><a {...label(name)} href={write(asked.operation, asked.variables)} download>{words.tables[name]}</a></li>
          ))}
        </ul>
      </details>
      {picture && <Pictures picture={picture} name={asked.operation.name} about={about} />}
      {citable && <button {...label('cite')} type="button" onClick={() => setCiting(true)}>{words.cite}</button>}
      {children}
      {citing && <Cite asked={asked} close={() => setCiting(false)} />}
    </div>
  );
}

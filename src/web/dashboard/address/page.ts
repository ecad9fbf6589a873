import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { Words } from '../language/vi.ts';
import { changed, readAddress, writeAddress, type Address } from './address.ts';

// What every part of the page may know.
export interface Page {
  address: Address;
  // The day asked for, or the reference date of the data.
  day: string;
  words: Words;
  // As the server's texts are asked for: "vi-VN".
  locale: string;
  go: (change: Partial<Address>, replace?: boolean) => void;
}

export const PageContext = createContext<Page | null>(null);
export const usePage = () => useContext(PageContext)!;

export function useAddress(): [Address, Page['go']] {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const follow = () => setAddress(readAddress(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((change: Partial<Address>, replace = false) => {
    const before = readAddress(location.search);
    const next = changed(before, change);
    history[replace ? 'replaceState' : 'pushState'](null, '', writeAddress(next));
    setAddress(next);
    // Another unit is another page: it begins at its top, also for those who hear it.
    if (next.unit !== before.unit) {
      scrollTo(0, 0);
      document.getElementById('content')?.focus({ preventScroll: true });
    }
  }, []);
  return [address, go];
}

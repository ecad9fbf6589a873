import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import type { Address } from './address.ts';
import { changed, writeAddress } from './address.ts';
import { usePage } from './page.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'role' | 'children'> {
  to: Partial<Address>;
  children: ComponentChildren;
}

// A link within the page: followed without loading it again, and yet one that can be copied or opened in a new tab.
export function Link({ to, children, ...rest }: LinkProps) {
  const { address, go } = usePage();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={writeAddress(changed(address, to))} onClick={follow}>{children}</a>;
}

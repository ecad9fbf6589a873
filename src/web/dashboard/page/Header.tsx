import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { Search } from './Search.tsx';

export function Header() {
  const { address, words } = usePage();
  const other = address.lang === 'vi' ? 'en' : 'vi';
  return (
    <header class="top">
      <Link to={{ unit: 'VN', asOf: undefined, view: 'overview', level: undefined, tier: undefined, compare: undefined }} class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M8 25V7l16 18V7" /></svg>
        <span><b>NtmGraph</b> <small>{words.title}</small></span>
      </Link>
      <Search />
      <nav aria-label={words.exploring}>
        <a href="graphql" title={words.exploringHint}>{words.exploring}</a>
        <Link to={{ lang: other }} lang={other} hreflang={other} title={words.languageHint}>{words.language}</Link>
      </nav>
    </header>
  );
}

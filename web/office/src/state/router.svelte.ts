import { formatHash, parseHash, type Route } from '../lib/route';

type Query = Record<string, string | undefined>;

/** Where the office stands, in step with the address bar. */
class Router {
  route: Route = $state.raw(parseHash(location.hash));

  constructor() {
    window.addEventListener('hashchange', () => (this.route = parseHash(location.hash)));
  }

  /** Goes somewhere; the browser's back button leads back. */
  go(path: readonly string[], query: Query = {}): void {
    location.hash = formatHash(path, query);
    this.route = parseHash(location.hash);
  }

  /** The same without leaving a step in the history: for moving along rows and typing in a search field. */
  replace(path: readonly string[], query: Query = {}): void {
    const hash = formatHash(path, query);
    history.replaceState(history.state, '', hash);
    this.route = parseHash(hash);
  }

  /** Changes some of the query and keeps the rest. */
  setQuery(change: Query): void {
    this.replace(this.route.path, { ...this.route.query, ...change });
  }
}

export const router = new Router();

/** The address of a path, for links. */
export function href(path: readonly string[], query: Query = {}): string {
  return formatHash(path, query);
}

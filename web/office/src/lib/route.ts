/** The address after the `#`: path segments and a query, so that every view can be bookmarked and shared. */
export interface Route {
  path: string[];
  query: Record<string, string>;
}

/** Reads `#/articles/123?query=lait`; anything unreadable is simply left out. */
export function parseHash(hash: string): Route {
  const text = hash.replace(/^#?\/?/, '');
  const cut = text.indexOf('?');
  const pathText = cut < 0 ? text : text.slice(0, cut);
  const query: Record<string, string> = {};
  if (cut >= 0) {
    for (const [name, value] of new URLSearchParams(text.slice(cut + 1))) {
      if (value !== '') query[name] = value;
    }
  }
  return { path: pathText.split('/').filter(Boolean).map(decode), query };
}

/** Writes a route; empty and missing query values are dropped, so that equal views have equal addresses. */
export function formatHash(path: readonly string[], query: Record<string, string | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, value);
  }
  const tail = search.toString();
  return '#/' + path.map(encodeURIComponent).join('/') + (tail ? '?' + tail : '');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

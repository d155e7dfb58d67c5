/** The path of an address without query and fragment, which may name people; '' without one. */
export function barePath(address: string): string {
  const text = address.trim();
  if (text === '' || plainPath.test(text)) return text;
  const url = URL.parse(text, 'http://page');
  return url && /^https?:$/.test(url.protocol) ? url.pathname : '';
}

/** What an address parser would give back as it is. */
const plainPath = /^\/(?!\/)(?:[\w~-]+\/?)*$/;

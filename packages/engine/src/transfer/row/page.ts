/** The path of an address without query and fragment, which may name people; '' without one. */
export function barePath(address: string): string {
  const text = address.trim();
  if (text === '') return '';
  const url = URL.parse(text, 'http://page');
  return url && /^https?:$/.test(url.protocol) ? url.pathname : '';
}

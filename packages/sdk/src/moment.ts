/** The address that makes a page view: a plain #anchor is the same page, #/route and #!route are not. */
export const address = () => location.href.replace(/#(?![/!]).*/, '');

/** Segment's `context.page`, as of now. */
export const pageNow = (referrer: string) => ({
  path: location.pathname,
  referrer,
  search: location.search,
  title: document.title,
  url: address(),
});

/** Segment's `context.campaign`, from the utm_ words of the address; nothing without them. */
export function campaignNow(): Record<string, string> | undefined {
  let campaign: Record<string, string> | undefined;
  new URLSearchParams(location.search).forEach((value, name) => {
    if (!name.startsWith('utm_')) return;
    campaign ||= {};
    campaign[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
  });
  return campaign;
}

import { Page } from '../parts/page.tsx';

export function MapsPage() {
  return <Page title="Maps">{null}</Page>;
}

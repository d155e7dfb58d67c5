import { Page } from '../parts/page.tsx';

export function NewMapPage() {
  return <Page title="NewMap">{null}</Page>;
}

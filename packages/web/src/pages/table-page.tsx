import { Page } from '../parts/page.tsx';

export function TablePage() {
  return <Page title="Table">{null}</Page>;
}

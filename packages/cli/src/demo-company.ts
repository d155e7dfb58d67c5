import { demoEvents, demoMap, demoPeople } from '@waymark/demo';
import type { Company } from '@waymark/server';

/** The bicycle shop as of now, in the workspace that is kept for it. */
export function demoCompany(): Company {
  const workspace = {
    id: 'demo',
    name: 'Fietsenmakerij De Spaak (demo)',
    demo: true,
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
  };
  const until = Date.now();
  return {
    workspace,
    map: demoMap(),
    people: demoPeople,
    journeys: () => demoEvents({ workspace: workspace.id, until }),
  };
}

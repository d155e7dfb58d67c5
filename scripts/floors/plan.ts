/**
 * The floor plan: what each package may import of ours, and the order of the engine's rooms.
 * ARCHITECTURE.md explains it; this file is what lint holds the source to.
 */
export interface Floor {
  /** Our packages that this one may import. */
  readonly imports: readonly string[];
  /** Our packages of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /** Bundled before it ships, so what it imports may stand under devDependencies. */
  readonly bundled?: boolean;
}

export const floors: Readonly<Record<string, Floor>> = {
  stats: { imports: [] },
  model: { imports: [] },
  query: { imports: ['model'] },
  stores: { imports: ['model'] },
  demo: { imports: ['model'] },
  sdk: { imports: [], typesOf: ['model'], bundled: true },
  web: { imports: ['model'], bundled: true },
  engine: { imports: ['stores', 'query', 'stats', 'model'] },
  server: { imports: ['engine', 'model'] },
  cli: { imports: ['server', 'engine', 'demo', 'model'] },
};

/** The five packages that stand beside each other on one floor. */
export const siblings: readonly string[] = ['web', 'sdk', 'query', 'stores', 'demo'];

/** Engine rooms from left to right: a room may use every room in an earlier group. */
export const rooms: readonly (readonly string[])[] = [
  ['context'],
  ['mail'],
  ['accounts', 'journeys', 'identity'],
  ['drawing'],
  ['pictures', 'versions', 'comments', 'activity'],
  ['privacy', 'profiles'],
  ['segments', 'collect'],
  ['insights', 'feedback', 'experiments', 'behavior', 'predictions'],
  ['automation', 'transfer', 'showcase', 'sharing'],
];

/** Names that say nothing about what is inside. */
export const drawers: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'managers',
  'service',
  'services',
];

/** Lines of a file: none more than `longest`, nine of ten at most `nineOfTen`, half at most `half`. */
export const lines = { longest: 500, nineOfTen: 300, half: 80 };

/** A house of fewer files says nothing yet about its halves and tenths. */
export const fewFiles = 20;

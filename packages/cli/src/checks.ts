import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  builtTracker,
  builtWeb,
  findPort,
  type Holder,
  holderOf,
  openData,
  type ServerConfig,
  version,
} from '@waymark/server';

/** One thing looked at, and what was found, in a sentence. */
export interface Finding {
  check: string;
  ok: boolean;
  sentence: string;
}

type Check = (config: ServerConfig, holder: Holder | null) => string | Promise<string>;

const oldestNode = 24;
const leastFreeBytes = 1024 ** 3;
/** A file from the future means that the clock was set back. */
const clockSlackMs = 5 * 60_000;

/** Each answers with what is well, or throws a sentence about what is not. */
const checks: Readonly<Record<string, Check>> = {
  versions() {
    const node = process.versions.node;
    if (Number.parseInt(node, 10) < oldestNode) {
      throw new Error(`Node ${node} is too old; Waymark needs ${oldestNode}. Run \`npm ci\`.`);
    }
    return `Waymark ${version} on Node ${node}.`;
  },

  folder({ folder }) {
    const existing = nearest(folder);
    accessSync(existing, constants.R_OK | constants.W_OK);
    return existing === folder
      ? `The data folder ${folder} can be read and written.`
      : `The data folder ${folder} will be made at the first start.`;
  },

  disk({ folder }) {
    const { bavail, bsize } = statfsSync(nearest(folder));
    const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB`;
    if (bavail * bsize < leastFreeBytes) {
      throw new Error(
        `Only ${free} is free on the disk of ${folder}; make room for at least 1 GB.`,
      );
    }
    return `${free} is free on the disk.`;
  },

  clock({ folder }) {
    const now = Date.now();
    const files = [folder, join(folder, 'events'), join(folder, 'documents')].filter(existsSync);
    const latest = Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
    if (latest > now + clockSlackMs) {
      throw new Error(
        `The clock says ${new Date(now).toISOString()}, but the data was written at ${new Date(latest).toISOString()}. Set the clock.`,
      );
    }
    return `The clock says ${new Date(now).toISOString()}.`;
  },

  build() {
    const missing = [join(builtWeb, 'index.html'), builtTracker].filter((it) => !existsSync(it));
    if (missing.length > 0) {
      throw new Error(`Not built yet: ${missing.join(', ')}. Run \`npm run build\`.`);
    }
    return 'The pages and the tracker are built.';
  },

  async port({ host, port }, holder) {
    if (holder?.url) return `Waymark runs at ${holder.url} (process ${holder.pid}).`;
    await findPort(host, port);
    return `Port ${port} is free.`;
  },

  async stores(config, holder) {
    if (holder?.url) {
      const answer = await fetch(new URL('/healthz', holder.url));
      if (!answer.ok) throw new Error(`Waymark at ${holder.url} answers ${answer.status}.`);
      return 'The stores are open in the server that runs, and it says it is ready.';
    }
    if (!existsSync(config.folder)) return 'There are no stores yet; the first start makes them.';
    const data = await openData(config);
    const { events, documents } = data.engine.twins;
    const all = await data.engine.accounts.workspaces.list();
    await data.close();
    return `Both stores open (events in ${events}, documents in ${documents}); workspaces: ${all.map(({ id }) => id).join(', ')}.`;
  },
};

/** Everything looked at, in order; one fault does not keep the rest from being looked at. */
export async function examine(config: ServerConfig): Promise<Finding[]> {
  const holder = holderOf(config.folder);
  const findings: Finding[] = [];
  for (const [check, look] of Object.entries(checks)) {
    try {
      findings.push({ check, ok: true, sentence: await look(config, holder) });
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      findings.push({ check, ok: false, sentence });
    }
  }
  return findings;
}

/** The folder, or the nearest one above it that exists. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

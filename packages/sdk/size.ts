import { gzipSync } from 'node:zlib';
import { buildSdk } from './build.ts';

/** What the tracker may weigh on the wire, in bytes; every visitor of every site pays it. */
const bound = 2200;

const { code } = await buildSdk();
const weight = gzipSync(code, { level: 9 }).length;
console.log(`w.js ${weight} bytes gzipped (bound ${bound})`);
if (weight > bound) process.exitCode = 1;

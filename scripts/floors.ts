import { checkFloors } from './floors/check.ts';

const { faults, sizes } = checkFloors(process.argv[2] ?? process.cwd());
for (const fault of faults) console.error(fault);
console.log(sizes);
console.log(faults.length === 0 ? 'Floors hold.' : `Floors: ${faults.length} to mend.`);
process.exitCode = faults.length === 0 ? 0 : 1;

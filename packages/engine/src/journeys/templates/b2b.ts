import { empty } from './empty.ts';
import type { Sketch } from './sketch.ts';

export const b2b: Sketch = empty;

import type { JourneyMap, TemplateName } from '@waymark/model';
import { b2b } from './b2b.ts';
import { customerCare } from './customer-care.ts';
import { draw } from './draw.ts';
import { empty } from './empty.ts';
import { retail } from './retail.ts';
import type { Sketch } from './sketch.ts';
import { webShop } from './web-shop.ts';

const sketches: Record<TemplateName, Sketch> = {
  empty,
  retail,
  'web-shop': webShop,
  b2b,
  service: customerCare,
};

/** A fresh map to begin from; its rules fit the usual names of events where there are any. */
export function template(name: TemplateName): JourneyMap {
  return draw(sketches[name]);
}

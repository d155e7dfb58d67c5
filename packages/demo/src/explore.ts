import { day, hour, minute } from './calendar.ts';
import { type Diary, goesOn, note, pass, passUntilOpen } from './diary.ts';

const guides = [
  '/guide/city-bicycles',
  '/guide/electric-or-not',
  '/guide/frame-sizes',
  '/guide/cargo-bicycles',
] as const;
const kinds = [
  ['city', 5],
  ['electric', 6],
  ['cargo', 2],
  ['kids', 2],
] as const;

/** Reading, comparing, walking in; says whether the person goes on to choose. */
export function explore(diary: Diary): 'online' | 'store' | 'left' {
  const { person, random } = diary;
  if (person.way === 'store') return visitStore(diary) ? 'store' : 'left';
  // Newsletter readers land on a bicycle: the shorter way.
  if (person.way === 'newsletter') {
    viewBicycle(diary);
    return goesOn(diary, 0.72) ? 'online' : 'left';
  }
  const readsFirst = random.chance(0.46);
  if (readsFirst) {
    readGuide(diary);
    if (!goesOn(diary, 0.7)) return 'left';
    pass(diary, 6 * hour, 1.5);
    if (random.chance(0.2)) return visitStore(diary) ? 'store' : 'left';
  }
  compare(diary);
  if (random.chance(0.16)) {
    passUntilOpen(diary, 2 * day, 0.8);
    return visitStore(diary) ? 'store' : 'left';
  }
  return goesOn(diary, 0.44) ? 'online' : 'left';
}

function readGuide(diary: Diary): void {
  const pages = diary.random.whole(1, 3);
  for (let i = 0; i < pages; i++) {
    const path = guides[diary.random.whole(0, guides.length - 1)] ?? guides[0];
    note(diary, { name: 'Page Viewed', type: 'page', channel: 'web', path });
    pass(diary, 2 * minute);
  }
}

function compare(diary: Diary): void {
  const kind = diary.random.pick(kinds);
  note(diary, {
    name: 'Product List Viewed',
    channel: 'web',
    path: `/bicycles/${kind}`,
    properties: { category: kind },
  });
  pass(diary, 2 * minute);
  const looks = diary.random.whole(5, 17);
  for (let i = 0; i < looks; i++) {
    viewBicycle(diary);
    // Comparing stretches over evenings.
    if (diary.random.chance(0.2)) pass(diary, 20 * hour);
  }
}

function viewBicycle(diary: Diary): void {
  const model = diary.random.whole(101, 148);
  note(diary, {
    name: 'Product Viewed',
    channel: diary.person.usesApp ? 'app' : 'web',
    path: `/bicycles/model-${model}`,
    properties: { product_id: `model-${model}`, price: 449 + ((model * 37) % 26) * 100 },
  });
  pass(diary, 3 * minute);
}

function visitStore(diary: Diary): boolean {
  note(diary, {
    name: 'Store Visited',
    channel: 'store',
    properties: { store: diary.person.store },
  });
  passUntilOpen(diary, 20 * minute, 0.5);
  return goesOn(diary, 0.7);
}

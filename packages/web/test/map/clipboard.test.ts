import {
  checkMap,
  emptyMap,
  type JourneyMap,
  journeyMapSchema,
  type Picture,
} from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipOf } from '../../src/map/clipboard/clip.ts';
import { type Clip, clipSchema } from '../../src/map/clipboard/clip-schema.ts';
import { pasteClip } from '../../src/map/clipboard/paste-clip.ts';
import { pasteTable } from '../../src/map/clipboard/paste-table.ts';
import { readFeelings } from '../../src/map/clipboard/read-feelings.ts';
import { readTabbed, writeHtml, writeTabbed } from '../../src/map/clipboard/table-text.ts';
import { addCell, setEmotion } from '../../src/map/commands/commands.ts';
import { addPicture, pictureSpotOn } from '../../src/map/lanes/pictures/picture-spot.ts';
import { keyOf, type PartKey } from '../../src/map/selection/part.ts';
import { mapOf, mapWithJourneys } from './sample.ts';

function numbered(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `new${n}`;
  };
}

/** A map with texts, feelings and texts about a touchpoint, and some of its parts chosen. */
const chosen = fc
  .record({
    drawn: mapWithJourneys,
    cells: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }),
    picks: fc.array(fc.nat(), { maxLength: 12 }),
  })
  .map(({ drawn, cells, picks }) => {
    let { map } = drawn;
    for (const [i, [stage, lane, of, isAbout]] of cells.entries()) {
      const touchpoint = map.touchpoints[of % map.touchpoints.length];
      const at = isAbout ? touchpoint?.stage : map.stages[stage % map.stages.length]?.id;
      const about = isAbout && touchpoint ? { touchpoint: touchpoint.id } : {};
      const id = `c${i + 1}`;
      const on = { lane: `l${lane % 2}`, stage: at ?? 's0' };
      map = addCell(map, { id, ...on, ...about, text: { en: `Text ${i}` } });
      map = setEmotion(map, { touchpoint: touchpoint?.id ?? '', value: (of % 5) - 2 });
    }
    const all = keysOf(map);
    return { map, keys: new Set(picks.map((at) => all[at % all.length] ?? 'end:lanes')) };
  });

const keysOf = (map: JourneyMap): PartKey[] => [
  ...map.stages.map(({ id }) => keyOf({ kind: 'stage', id })),
  ...map.touchpoints.map(({ id }) => keyOf({ kind: 'touchpoint', id })),
  ...map.lanes.map(({ id }) => keyOf({ kind: 'lane', id })),
  ...map.cells.map(({ id }) => keyOf({ kind: 'cell', id })),
];

/** A clip told without ids: each part by what it is, and what it goes with by its name. */
function told(clip: Clip) {
  const name = new Map(clip.touchpoints.map((it) => [it.id, `${it.name.en} ${it.row}`]));
  const stage = (id: string) => clip.stages.find((it) => it.id === id)?.name.en;
  const text = (it: unknown) => JSON.stringify(it);
  return {
    stages: clip.stages.filter((it) => clip.whole.includes(it.id)).map((it) => it.name.en),
    touchpoints: clip.touchpoints
      .map(({ id: _, stage: on, ...rest }) => text([stage(on), rest]))
      .sort(),
    arrows: clip.arrows
      .map(({ id: _, from, to, ...rest }) => text([name.get(from), name.get(to), rest]))
      .sort(),
    cells: clip.cells.map((it) => text([it.text, name.get(it.touchpoint ?? '')])).sort(),
    emotions: clip.emotions.map((it) => text([name.get(it.touchpoint), it.value])).sort(),
  };
}

describe('copying and pasting', () => {
  it('gives whole stages on another map with all that is in them, under other ids', () => {
    fc.assert(
      fc.property(chosen, ({ map, keys }) => {
        const stages = [...keys].filter((key) => key.startsWith('stage:'));
        const clip = clipOf(map, stages);
        expect(clip === null).toBe(stages.length === 0);
        if (!clip) return;
        const options = { at: null, lanes: [], newId: numbered() };
        const pasted = pasteClip(emptyMap({}), clipSchema.parse(clip), options);
        if (pasted.refused) throw new Error(pasted.refused.key);
        expect(checkMap(pasted.map)).toEqual([]);
        const again = clipOf(pasted.map, pasted.keys as PartKey[]);
        expect(again && told(again)).toEqual(told(clip));
        const ids = (it: Clip) => [...it.whole, ...it.touchpoints.map((one) => one.id)];
        expect(again && ids(again).filter((id) => ids(clip).includes(id))).toEqual([]);
      }),
    );
  });

  it('keeps the map whole, whatever is pasted wherever, and takes nothing from it', () => {
    fc.assert(
      fc.property(chosen, chosen, fc.nat(), (from, to, at) => {
        const clip = clipOf(from.map, from.keys);
        if (!clip) return;
        const all = keysOf(to.map);
        const lanes = to.map.lanes.map((it) => it.id);
        const options = { at: all[at % all.length] ?? null, lanes, newId: numbered() };
        const pasted = pasteClip(to.map, clip, options);
        if (pasted.refused) return;
        expect(checkMap(pasted.map)).toEqual([]);
        expect(journeyMapSchema.safeParse(pasted.map).success).toBe(true);
        expect(keysOf(pasted.map)).toEqual(expect.arrayContaining(all));
        expect(pasted.map.touchpoints.length).toBe(
          to.map.touchpoints.length + clip.touchpoints.length,
        );
        expect(pasted.map.cells.length).toBe(to.map.cells.length + clip.cells.length);
        expect(pasted.map.arrows.length).toBe(to.map.arrows.length + clip.arrows.length);
      }),
    );
  });

  it('puts texts down from the place that is stood on, and grows where there is no stage', () => {
    const map = mapOf(2, []);
    const clip = clipOf(addCell(map, { id: 'c1', lane: 'l1', stage: 's1', text: { en: 'B' } }), [
      'cell:c0',
      'cell:c1',
    ]);
    if (!clip) throw new Error('Nothing was copied.');
    const options = { at: 'place:l0:s1' as const, lanes: ['l0', 'l1'], newId: numbered() };
    const pasted = pasteClip(map, clip, options);
    if (pasted.refused) throw new Error(pasted.refused.key);
    expect(pasted.map.cells.slice(1).map((it) => [it.lane, it.stage, it.text.en])).toEqual([
      ['l0', 's1', 'I look'],
      ['l1', pasted.map.stages[2]?.id, 'B'],
    ]);
  });
});

describe('a pasted picture', () => {
  const picture = { file: 'a'.repeat(64), width: 4, height: 3 } as Picture;
  const base = { ...mapOf(2, [{ stage: 1, row: 0 }]), cells: [] };
  const put = (map: JourneyMap, at: PartKey, id: string, shown: readonly string[] = []) => {
    const spot = pictureSpotOn(map, at);
    if (!spot) throw new Error('It has no place.');
    const next = addPicture(map, { id, picture, spot, newLane: 'made', shown });
    expect(checkMap(next)).toEqual([]);
    return next;
  };
  const told = (map: JourneyMap) =>
    map.cells.map(({ id, lane, stage, touchpoint }) => [id, lane, stage, touchpoint]);

  it('comes under what is stood on, about that touchpoint, and beside a picture', () => {
    const one = put(base, 'stage:s0', 'a');
    expect(one.lanes.at(-1)).toEqual({ id: 'made', kind: 'pictures' });
    const two = put(put(one, 'touchpoint:t0', 'b'), 'cell:a', 'c');
    expect(two.lanes.length).toBe(one.lanes.length);
    expect(told(two)).toEqual([
      ['a', 'made', 's0', undefined],
      ['c', 'made', 's0', undefined],
      ['b', 'made', 's1', 't0'],
    ]);
    expect(pictureSpotOn(base, 'lane:l0')).toBe(null);
    expect(pictureSpotOn(base, null)).toBe(null);
  });

  it('goes to the lane it is put in, else sooner to one that is shown', () => {
    const more = ['p1', 'p2', 'p3'].map((id) => ({ id, kind: 'pictures' as const }));
    const map = { ...base, lanes: [...base.lanes, ...more] };
    expect(told(put(map, 'place:p3:s0', 'a', ['p2']))).toEqual([['a', 'p3', 's0', undefined]]);
    expect(told(put(map, 'place:l0:s0', 'a', ['p2']))).toEqual([['a', 'p2', 's0', undefined]]);
    expect(told(put(map, 'stage:s0', 'a'))).toEqual([['a', 'p1', 's0', undefined]]);
  });
});

describe('tab-separated text', () => {
  const field = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a', ' ', '\u00e9') }),
  );
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  );

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // A last row without anything is the line that every copy ends with.
        fc.pre(rows.at(-1)?.join('') !== '');
        const plain = rows.map((row) => row.map((text) => text.replaceAll('\r', '')));
        expect(readTabbed(writeTabbed(plain))).toEqual(plain);
      }),
    );
  });

  it('is read as a plain splitting reads it when nothing stands between marks', () => {
    const bare = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '\n') });
    fc.assert(
      fc.property(bare, (text) => {
        const lines = text.replace(/\n$/, '').split('\n');
        expect(readTabbed(text)).toEqual(lines.map((line) => line.split('\t')));
      }),
    );
  });

  it('reads what spreadsheets write: new lines within a field, and marks of its own', () => {
    expect(readTabbed('a\t"b\r\nc ""d"""\r\n"e" f\tg\r\n')).toEqual([
      ['a', 'b\nc "d"'],
      ['"e" f', 'g'],
    ]);
    expect(writeHtml([['<b>&', 'a\nb']])).toBe(
      '<table><tr><td>&lt;b&gt;&amp;</td><td>a<br>b</td></tr></table>',
    );
  });
});

describe('a spreadsheet', () => {
  const paste = (map: JourneyMap, rows: string[][], at: PartKey | null) =>
    pasteTable(map, rows, {
      at,
      lanes: map.lanes.map((it) => it.id),
      newId: numbered(),
      locale: 'nl',
    });
  const pasted = (map: JourneyMap, rows: string[][], at: PartKey | null): JourneyMap => {
    const result = paste(map, rows, at);
    if (result.refused) throw new Error(result.refused.key);
    expect(checkMap(result.map)).toEqual([]);
    return result.map;
  };

  it('becomes texts lane by lane and stage by stage, and makes what it reaches beyond', () => {
    const map = pasted(
      mapOf(1, []),
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', ''],
      ],
      'place:l0:s0',
    );
    const cells = map.cells
      .slice(1)
      .map((it) => [
        map.lanes.findIndex((lane) => lane.id === it.lane),
        map.stages.findIndex((stage) => stage.id === it.stage),
        it.text.nl,
      ]);
    expect(cells).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 1, 'c'],
      [2, 0, 'd'],
    ]);
  });

  it('becomes touchpoints on a touchpoint, and stages with touchpoints on a stage', () => {
    const under = pasted(
      mapOf(2, [{ stage: 0, row: 0 }]),
      [
        ['a', 'b'],
        ['c', ''],
      ],
      'touchpoint:t0',
    );
    expect(under.touchpoints.map((it) => [it.stage, it.row, it.name.nl])).toEqual([
      ...[
        ['s0', 0, undefined],
        ['s0', 1, 'a'],
        ['s1', 1, 'b'],
        ['s0', 2, 'c'],
      ],
    ]);
    const fresh = pasted(
      emptyMap({}),
      [
        ['Zoek', 'Koop'],
        ['Kijkt', 'Betaalt'],
      ],
      null,
    );
    expect(fresh.stages.map((it) => it.name.nl)).toEqual(['Zoek', 'Koop']);
    expect(fresh.touchpoints.map((it) => it.name.nl)).toEqual(['Kijkt', 'Betaalt']);
    const listed = pasted(emptyMap({}), [['Zoek'], ['Koop']], null);
    expect(listed.stages.map((it) => it.name.nl)).toEqual(['Zoek', 'Koop']);
  });

  it('becomes links in a lane of documents, and keeps words there that are no address', () => {
    const lanes = [
      { id: 'l0', kind: 'documents' as const },
      { id: 'l1', kind: 'notes' as const },
    ];
    const links = (rows: string[][]) =>
      pasted({ ...mapOf(2, []), lanes, cells: [] }, rows, 'place:l0:s0').cells.map((it) => {
        expect(it.lane).toBe('l0');
        return [it.stage, it.text.nl, it.link];
      });
    expect(links([['https://a.example\nb.example/c']])).toEqual([
      ['s0', undefined, 'https://a.example/'],
      ['s0', undefined, 'https://b.example/c'],
    ]);
    expect(
      links([
        ['Terms', 'https://a.example/t'],
        ['Help', 'a.example'],
      ]),
    ).toEqual([
      ['s0', 'Terms', 'https://a.example/t'],
      ['s0', 'Help', 'https://a.example/'],
    ]);
    expect(links([['Annual report 2025', 'https://a.example', 'b.example']])).toEqual([
      ['s0', 'Annual report 2025', undefined],
      ['s1', undefined, 'https://a.example/'],
      expect.arrayContaining([undefined, 'https://b.example/']),
    ]);
  });

  it.each([
    ['pictures', 'clipboard.on.picture'],
    ['metrics', 'clipboard.on.metrics'],
    ['feeling', 'clipboard.on.feeling'],
    ['effort', 'clipboard.on.other'],
  ] as const)(
    'does not go elsewhere from a lane of %s, but is refused in a sentence',
    (kind, why) => {
      const map = { ...mapOf(1, []), cells: [] };
      const lanes = [{ id: 'l0', kind }, ...map.lanes.slice(1)];
      expect(paste({ ...map, lanes }, [['a']], 'place:l0:s0').refused?.key).toBe(why);
    },
  );

  it('is read as feelings when it holds nothing else', () => {
    expect(readFeelings('-2\t0,5\tGlad\n')).toEqual([-2, 0.5, 2]);
    expect(readFeelings('blij\r\n\r\ngaat wel\r\nboos')).toEqual([2, null, 0, -2]);
    expect(readFeelings('1\t3')).toBe(null);
    expect(readFeelings('glad to be here')).toBe(null);
    expect(readFeelings('\t')).toBe(null);
  });

  it('is refused as a whole where a map cannot hold it', () => {
    const wide = [Array.from({ length: 45 }, (_, i) => `s${i}`)];
    expect(paste(mapOf(1, []), wide, 'place:l0:s0').refused).toBeDefined();
    const huge = Array.from({ length: 301 }, () => ['x']);
    expect(paste(mapOf(1, []), huge, 'place:l0:s0').refused?.key).toBe('clipboard.huge');
    const long = [['x'.repeat(20_001)]];
    expect(paste(mapOf(1, []), long, 'place:l0:s0').refused?.key).toBe('clipboard.long');
  });
});

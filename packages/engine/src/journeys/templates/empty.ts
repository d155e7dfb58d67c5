import type { Sketch } from './sketch.ts';

/** Three stages and the usual lanes, with nothing in them. */
export const empty: Sketch = {
  title: ['New map', 'Nieuwe kaart'],
  lanes: ['doing', 'thinking', 'feeling', 'pains', 'opportunities', 'backstage'],
  stages: [
    {
      id: 'before',
      name: ['Before', 'Vooraf'],
      kind: 'pre-purchase',
      intent: ['', ''],
      touchpoints: [],
    },
    { id: 'buy', name: ['Buy', 'Kopen'], kind: 'purchase', intent: ['', ''], touchpoints: [] },
    {
      id: 'after',
      name: ['After', 'Daarna'],
      kind: 'post-purchase',
      intent: ['', ''],
      touchpoints: [],
    },
  ],
};

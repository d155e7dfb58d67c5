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
      touchpoints: [],
    },
    { id: 'buy', name: ['Buy', 'Kopen'], kind: 'purchase', touchpoints: [] },
    {
      id: 'after',
      name: ['After', 'Daarna'],
      kind: 'post-purchase',
      touchpoints: [],
    },
  ],
};

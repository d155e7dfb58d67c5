import type { gap as en } from '../en/gap.ts';
import type { SameKeys } from '../message.ts';

export const gap: SameKeys<typeof en> = {
  'gap.title': 'Wat er moet veranderen',
  'gap.lead':
    'Alles wat verschilt tussen hoe het is en hoe het moet worden. Zeg wie het doet en wanneer het af moet zijn.',
  'gap.none': 'Er is nog geen kaart die laat zien hoe deze reis moet worden.',
  'gap.which': 'Hoe het is, of hoe het moet worden',
  'gap.draw': 'Teken hoe het moet worden',
  'gap.sorted': 'Op volgorde van',
  'gap.by.stage': 'fase',
  'gap.by.owner': 'wie',
  'gap.by.due': 'wanneer',
  'gap.by.state': 'status',
  'gap.shown': 'Te zien:',
  'gap.state.all': 'alles',
  'gap.state.open': 'open',
  'gap.state.doing': 'bezig',
  'gap.state.done': 'klaar',
  'gap.state.dropped': 'vervallen',
  'gap.whole': 'De hele kaart',
  'gap.own': 'Verder nog',
  'gap.closed': 'Verschilt niet meer',
  'gap.nothing':
    'De twee kaarten zijn nog gelijk. Verander de kaart die laat zien hoe het moet worden.',
  'gap.filtered': 'Niets heeft deze status.',
  'gap.owner': 'Wie',
  'gap.due': 'Wanneer klaar',
  'gap.late': 'te laat',
  'gap.remove': 'Weghalen',
  'gap.add': 'Iets anders wat moet veranderen',
  'gap.add.do': 'Toevoegen',
  'gap.what': 'Wat er moet veranderen',
  'gap.details': 'Hoe',
  'gap.file': 'wat-er-moet-veranderen',
  'gap.unlink': 'De twee kaarten losmaken',
  'gap.unlink.ask': 'De twee kaarten losmaken?',
  'gap.unlink.text':
    'Beide kaarten blijven zoals ze zijn. Deze lijst is dan niet meer uit de twee te maken.',
  'gap.mark': 'Moet veranderen: {text} ({who})',
  'gap.nobody': 'nog door niemand',
};

import { readableName } from '@waymark/model';

/** The name of a file in plain words: `coupon_redemptions (2) 2024-01.csv.gz` is "Coupon redemptions". */
export function plainFileName(fileName: string): string {
  const bare = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/(\.(csv|tsv|tab|txt|json|jsonl|ndjson|parquet|xes|gz))+$/i, '')
    .replace(/\(\d+\)|(?:copy|kopie)\b/gi, ' ')
    .replace(/[-_ .]*\d{4}([-_ .]?\d{2}){0,2}(?=\D|$)/g, ' ')
    .replace(/[\s_.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/_(sample|export|data|dump|full|final|v?\d+)$/i, '');
  return readableName(bare).slice(0, 200) || 'Imported';
}

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/**
 * The second process of the intake bench: sends batches until the time is over and prints one line of
 * JSON with what it saw. Arguments: address, write key, seconds, batches under way at once.
 */
const [url = '', key = '', seconds = '10', atOnce = '16'] = process.argv.slice(2);
const perBatch = 100;
const names = [
  'Page Viewed',
  'Product Viewed',
  'Product Added',
  'Checkout Started',
  'Order Completed',
];
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });
const headers = {
  'content-type': 'application/json',
  authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
};
const latencies: number[] = [];
const refused: Record<string, number> = {};
const started = performance.now();
const end = started + Number(seconds) * 1000;

await Promise.all(Array.from({ length: Number(atOnce) }, send));
const took = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
console.log(
  JSON.stringify({
    events: latencies.length * perBatch,
    perSecond: (latencies.length * perBatch) / took,
    p50: at(0.5),
    p99: at(0.99),
    most: at(0.9999),
    refused,
  }),
);
agent.destroy();

async function send(): Promise<void> {
  while (performance.now() < end) {
    const body = batch();
    const began = performance.now();
    const status = await post(body);
    if (status === 200) latencies.push(performance.now() - began);
    else refused[status] = (refused[status] ?? 0) + 1;
  }
}

function post(body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/v1/batch`,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A hundred events of about 450 bytes, as a shop's pages send them. */
function batch(): string {
  const sentAt = new Date().toISOString();
  const events = Array.from({ length: perBatch }, (_, i) => {
    const visitor = Math.floor(Math.random() * 50_000);
    return `{"type":"track","event":"${names[i % names.length]}","messageId":"${randomUUID()}","anonymousId":"visitor-${visitor}","timestamp":"${sentAt}","properties":{"device":"${i % 3 ? 'desktop' : 'phone'}","price":${(i * 37) % 20_000},"campaign":"spring-${i % 40}","title":"A product page with a title no ${i}"},"context":{"page":{"path":"/shop/item-${i}","url":"https://shop.example/shop/item-${i}"},"sessionId":"s-${visitor}","library":{"name":"analytics.js"}}}`;
  });
  return `{"sentAt":"${sentAt}","batch":[${events.join()}]}`;
}

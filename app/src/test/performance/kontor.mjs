// How the load driver shops at Kontor: only what a storefront may do, through /api/v1.
// Needs KONTOR_API_KEY; `hot` stock is set through the back office's API.
import { randomUUID } from 'node:crypto';

export default async ({ http, arg, rnd }) => {
  const key = process.env.KONTOR_API_KEY;
  const auth = { authorization: 'Bearer ' + key };
  const fail = (what, answer) => { throw new Error(what + ' ' + answer.status + ' ' + JSON.stringify(answer.data).slice(0, 200)); };
  const call = async (method, path, body, headers, want = 200) => {
    const answer = await http.json(method, '/api/v1' + path, body, { ...auth, ...headers });
    if (answer.status !== want) fail(method + ' ' + path, answer);
    return answer.data;
  };
  const sku = n => 'PERF-' + n;
  const until = async (id, ready) => {
    for (let i = 0; i < 1200; i++) {
      const job = await call('GET', '/imports/' + id);
      if (ready(job.state)) return job;
      await new Promise(r => setTimeout(r, 100));
    }
    throw new Error('import ' + id + ' took too long');
  };

  const place = async (lines, soldOut) => {
    const cart = await http.json('POST', '/api/v1/carts', { lines }, auth);
    if (cart.status === 422 && soldOut) return { refused: 'cart' };
    if (cart.status !== 201) fail('POST /carts', cart);
    const token = { 'x-cart-token': cart.data.token };
    const at = '/carts/' + cart.data.id;
    await call('PUT', at + '/contact', { email: 'shopper' + rnd(100000) + '@example.com', name: 'A Shopper', language: 'de' }, token);
    await call('PUT', at + '/address', { name: 'A Shopper', line1: 'Am Hof 1', postalCode: '10115', city: 'Berlin', country: 'DE' }, token);
    const delivery = await http.json('PUT', '/api/v1' + at + '/delivery', { optionId: 'standard' }, { ...auth, ...token });
    if (delivery.status !== 200) { if (soldOut) return { refused: 'delivery' }; fail('PUT delivery', delivery); }
    const hold = await http.json('POST', '/api/v1' + at + '/checkout', undefined, { ...auth, ...token });
    if (hold.status !== 200) { if (soldOut) return { refused: 'checkout' }; fail('checkout', hold); }
    const order = await http.json('POST', '/api/v1/orders', { cartId: cart.data.id, payments: [{ method: 'card', token: 'ok' }] },
      { ...auth, ...token, 'idempotency-key': randomUUID() });
    if (order.status !== 201) { if (soldOut) return { refused: 'order' }; fail('POST /orders', order); }
    if (order.data.lines.length !== lines.length) throw new Error('wrong number of lines');
    return order.data;
  };

  return {
    async browse() {
      const n = rnd(1000);
      const product = await call('GET', '/products/perf-' + n);
      if (product.variants.length !== 2) throw new Error('wrong variants');
    },
    async search() {
      const list = await call('GET', '/products?limit=24&q=' + ['lamp', 'table', 'garden', 'wool', 'oak'][rnd(5) - 1]);
      if (list.items.length !== 24) throw new Error('wrong list ' + list.items.length);
    },
    // a page from a random place of the list
    async list() {
      this.places ??= places();
      const known = await this.places;
      const list = await call('GET', '/products?limit=24&after=' + known[rnd(known.length) - 1]);
      if (list.items.length !== 24) throw new Error('wrong list ' + list.items.length);
    },
    async checkout() {
      const a = rnd(1999), b = a + rnd(2000 - a);
      await place([{ sku: sku(a), quantity: 1 }, { sku: sku(b), quantity: 2 }]);
    },
    async buyHot() { const placed = await place([{ sku: 'PERF-HOT', quantity: 1 }], true); return placed.refused ? placed : undefined; },
    async prepareHot(n) {
      this.before = (await this.stock()).onHand - (await this.stock()).reserved;
      await call('PUT', '/stock/depot/PERF-HOT', { onHand: (await this.stock()).reserved + n, reason: 'hot item' }, { 'idempotency-key': randomUUID() });
      this.prepared = n; this.reservedBefore = (await this.stock()).reserved;
    },
    async stock() { const rows = await call('GET', '/stock?sku=PERF-HOT&location=depot'); return rows.items[0]; },
    async checkHot() {
      const row = await this.stock(); const sold = row.reserved - this.reservedBefore;
      return { stock: this.prepared, soldInOrders: sold, reservedRow: row.reserved, oversold: Math.max(0, sold - this.prepared) };
    },
    // the console's own page of the latest 50 orders, signed in as operations
    async adminOrders() {
      this.cookie ??= signIn(http);
      const page = await http.json('GET', '/orders', undefined, { accept: 'text/html', cookie: await this.cookie });
      const shown = new Set(String(page.data).match(/href="\/orders\/K-\d+"/g)).size;
      if (page.status !== 200 || shown !== 50) throw new Error('console ' + page.status + ' shows ' + shown);
    },
    /// Fills an empty Kontor: 1,000 products by 2 variants and one hot one.
    async seed() {
      const run = async (kind, csv) => {
        const answer = await http.pool.request({ method: 'POST', path: '/api/v1/imports/' + kind + '?mode=run',
          headers: { ...auth, 'content-type': 'text/csv' }, body: csv });
        const job = JSON.parse(await answer.body.text());
        if (answer.statusCode !== 202) throw new Error(kind + ' ' + JSON.stringify(job));
        const done = await until(job.id, s => ['done', 'failed', 'refused'].includes(s));
        if (done.state !== 'done') throw new Error(JSON.stringify(done));
      };
      await run('locations', 'code,name,type,line1,city,region,postalCode,country,latitude,longitude,timeZone,hours,capabilities\n'
        + 'depot,Depot,warehouse,Torgauer Str. 1,Leipzig,SN,04318,DE,51.35,12.43,Europe/Berlin,Mo-Su 00:00-24:00,ship return\n');
      const words = ['lamp', 'table', 'garden', 'wool', 'oak'];
      let products = 'Title,URL handle,Description,Status,SKU,Option1 name,Option1 value,Price,Weight value (grams)\n';
      let stock = 'location,sku,onHand,reason\n';
      for (let i = 1; i <= 1000; i++) for (const v of [0, 1]) {
        const n = 2 * i - 1 + v;
        products += v === 0 ? `Good ${words[i % 5]} ${i},perf-${i},A good thing to have in every house,active,PERF-${n},Colour,Green,${10 + n % 90}.00,400\n`
          : `,perf-${i},,,PERF-${n},Colour,Red,${10 + n % 90}.00,400\n`;
        stock += `depot,PERF-${n},900000,first count\n`;
      }
      products += 'Hot,perf-hot,The one that all want,active,PERF-HOT,,,19.00,400\n';
      stock += 'depot,PERF-HOT,1,first count\n';
      await run('products', products); await run('stock', stock);
    },
  };

  async function places() {
    const cursors = [];
    for (let page = await call('GET', '/products?limit=24'); page.next && page.items.length === 24;) {
      cursors.push(page.next);
      page = await call('GET', '/products?limit=24&after=' + page.next);
    }
    return cursors.slice(0, -1);
  }

  async function signIn(http) {
    const page = await http.json('GET', '/sign-in', undefined, { accept: 'text/html' });
    const cookie = [].concat(page.headers['set-cookie'] ?? []).map(c => c.split(';')[0]).join('; ');
    const csrf = /name="_csrf"[^>]*value="([^"]+)"/.exec(page.data)[1];
    const answer = await http.pool.request({ method: 'POST', path: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: new URLSearchParams({ username: process.env.KONTOR_USER ?? 'admin', password: process.env.KONTOR_ADMIN_PASSWORD ?? '', _csrf: csrf }).toString() });
    await answer.body.dump();
    return [].concat(answer.headers['set-cookie'] ?? []).map(c => c.split(';')[0]).join('; ') || cookie;
  }
};

// Fills an empty Kontor with what the measurement sells: seed.mjs <driver folder> <base>
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
const [, , driver, base] = process.argv;
const { Http } = await import(pathToFileURL(resolve(driver, 'http.mjs')).href);
const http = new Http(base, 2);
const target = await (await import('./kontor.mjs')).default({ http, arg: {}, rnd: n => 1 + Math.floor(Math.random() * n) });
await target.seed();
await http.close();

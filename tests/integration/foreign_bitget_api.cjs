// Calls endpoints by Node's bitget-api, unmodified: `node foreign_bitget_api.cjs FOLDER`.
//
// FOLDER holds node_modules. Stdin is JSON: url, apiKey, apiSecret, apiPass, and calls, each with family,
// name (of the client's method; null: its plain request), method, path and params. Stdout is a JSON
// list of what came back; a refusal is its body.
const { createRequire } = require('node:module');
const { text } = require('node:stream/consumers');

async function main() {
  const { RestClientV2, RestClientV3 } = createRequire(`${process.argv[2]}/x.js`)('bitget-api');
  const { url, apiKey, apiSecret, apiPass, calls } = JSON.parse(await text(process.stdin));
  const options = { apiKey, apiSecret, apiPass, baseUrl: url };
  const clients = { v2: new RestClientV2(options), v3: new RestClientV3(options) };
  const found = [];
  for (const { family, name, method, path, params } of calls) {
    const client = clients[family];
    const plain = method === 'GET' ? 'getPrivate' : 'postPrivate';
    const sent = name ? client[name](params) : client[plain](path, params);
    found.push(await sent.catch((error) => error.body ?? { code: `${error}` }));
  }
  process.stdout.write(JSON.stringify(found));
}

main();

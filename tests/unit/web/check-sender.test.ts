import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasToken, isOurSender } from '../../../web/check-sender.ts';

const token = 'a-token';
/** Answers each request with what is thought of its sender. */
const server = createServer((request: IncomingMessage, response) => {
  const { port } = server.address() as AddressInfo;
  response.end(
    `${isOurSender(request, port) ? 'ours' : 'foreign'} ${hasToken(request, token) ? 'token' : 'no token'}`,
  );
});
let port = 0;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Sends the lines as they are, for what no well-behaved client would send; the body of the answer. */
function raw(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end([...lines, 'Connection: close', '', ''].join('\r\n').replaceAll('PORT', String(port)));
    });
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('close', () => resolve(text.split('\r\n\r\n')[1] ?? text));
    socket.on('error', reject);
  });
}

const get = 'GET / HTTP/1.1';

test.each([
  ['our address', ['Host: 127.0.0.1:PORT']],
  ['our name', ['Host: localhost:PORT']],
  ['our page', ['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:PORT', 'Sec-Fetch-Site: same-origin']],
  ['typed by a person', ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: none']],
])('%s is ours', async (_, headers) => {
  expect(await raw(get, ...headers)).toMatch(/^ours/);
});

test.each([
  ['another host', ['Host: evil.example']],
  ['a name that was bent to 127.0.0.1', ['Host: evil.example:PORT']],
  ['a look-alike of our address', ['Host: 127.0.0.1.evil.com:PORT']],
  ['a look-alike of our name', ['Host: localhost.evil:PORT']],
  ['our address at another port', ['Host: 127.0.0.1:1']],
  ['our address without a port', ['Host: 127.0.0.1']],
  ['another spelling of our address', ['Host: 127.1:PORT']],
  ['every address of this machine', ['Host: 0.0.0.0:PORT']],
  ['the address of version 6', ['Host: [::1]:PORT']],
  ['an empty host', ['Host: ']],
  ['a host with a user', ['Host: x@127.0.0.1:PORT']],
  ['two hosts', ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
  ['two hosts, ours second', ['Host: evil.example', 'Host: 127.0.0.1:PORT']],
  ['a foreign page', ['Host: 127.0.0.1:PORT', 'Origin: https://evil.example']],
  ['a page without an origin', ['Host: 127.0.0.1:PORT', 'Origin: null']],
  ['our address as https', ['Host: 127.0.0.1:PORT', 'Origin: https://127.0.0.1:PORT']],
  ['our other name', ['Host: 127.0.0.1:PORT', 'Origin: http://localhost:PORT']],
  [
    'a page of another local port',
    ['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:1', 'Sec-Fetch-Site: same-site'],
  ],
  ['an image of a foreign page', ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: cross-site']],
  ['another site of ours', ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: same-site']],
  [
    'two answers to where it comes from',
    ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'],
  ],
])('%s is foreign', async (_, headers) => {
  expect(await raw(get, ...headers)).not.toMatch(/^ours/);
});

test('no host at all is foreign', async () => {
  expect(await raw('GET / HTTP/1.0')).not.toMatch(/^ours/);
});

test('a target that names another host is foreign', async () => {
  expect(await raw('GET http://evil.example/ HTTP/1.1', 'Host: 127.0.0.1:PORT')).not.toMatch(/^ours/);
});

test('a call to open a web socket is judged like any other', async () => {
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Key: x',
    'Sec-WebSocket-Version: 13',
  ];
  expect(await raw(get, 'Host: 127.0.0.1:PORT', 'Origin: https://evil.example', ...upgrade)).not.toMatch(
    /^ours/,
  );
});

test.each([
  ['the token', ['Authorization: Bearer a-token'], 'token'],
  ['no token', [], 'no token'],
  ['another', ['Authorization: Bearer another'], 'no token'],
  ['the token in another way', ['Authorization: a-token'], 'no token'],
  ['the start of it', ['Authorization: Bearer a-toke'], 'no token'],
  ['a cookie', ['Cookie: token=a-token'], 'no token'],
])('%s', async (_, headers, expected) => {
  expect(await raw(get, 'Host: 127.0.0.1:PORT', ...headers)).toMatch(
    new RegExp(`^(ours|foreign) ${expected}$`),
  );
});

test('two tokens are none', async () => {
  const both = ['Authorization: Bearer a-token', 'Authorization: Bearer a-token'];
  expect(await raw(get, 'Host: 127.0.0.1:PORT', ...both)).toMatch(/no token$/);
});

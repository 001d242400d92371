import { expect, test } from 'vitest';
import { outsideAddress } from '../../../electron/outside-address.ts';

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
  ['HTTP://EXAMPLE.org:8080', 'http://example.org:8080/', 'example.org:8080'],
  // A name in another alphabet is shown as it is sent, so that it can't be taken for the one it looks like.
  ['https://аpple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'],
  ['mailto:someone@example.org', 'mailto:someone@example.org', 'someone@example.org'],
  [
    'mailto:someone%2Belse@example.org?attach=/etc/passwd',
    'mailto:someone%2Belse@example.org',
    'someone+else@example.org',
  ],
])('%s may be opened', (wish, address, destination) => {
  expect(outsideAddress(wish)).toEqual({ address, destination });
});

test.each([
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '//example.org',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'vscode://file/etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://carrel/',
  'https://',
  'https://trusted.example@evil.example/',
  'https://user:secret@example.org/',
  `https://example.org/${'a'.repeat(2000)}`,
  '',
  ' ',
  'example.org',
])('%s may not', (wish) => {
  expect(outsideAddress(wish)).toBeNull();
});

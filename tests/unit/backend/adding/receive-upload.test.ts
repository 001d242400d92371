import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { receiveUpload } from '../../../../backend/adding/receive-upload.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** So many bytes, as they would come, and how many were asked for. */
function endless(): { content: AsyncGenerator<Uint8Array>; given(): number } {
  let given = 0;
  async function* content() {
    for (;;) {
      await nextTurn();
      given += 1000;
      yield new Uint8Array(1000);
    }
  }
  return { content: content(), given: () => given };
}

test('what doesn’t say how long it is ends where it is too long, and nothing of it stays', async () => {
  const staging = join(temporaryFolder(), 'courses', '.staging', 'run');
  const { content, given } = endless();
  const answer = await receiveUpload(staging, 'endless.zip', content, 1024 * 1024);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-zip' } });
  expect(!answer.ok && answer.error.message).toContain('“endless.zip” is larger than the 1 MB');
  expect(given()).toBeLessThan(1024 * 1024 + 2000);
  expect(readdirSync(staging)).toEqual([]);
});

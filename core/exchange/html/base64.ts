const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    written += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63);
    written += b === undefined ? '=' : digits.charAt((group >> 6) & 63);
    written += c === undefined ? '=' : digits.charAt(group & 63);
  }
  return written;
}

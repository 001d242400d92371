const normal = /^(?:https?:\/\/[a-z\d]{1,40}(?:[.-][a-z\d]{1,40}){0,4}(?=[/#]|$))?[\w.~/-]*(?:#[\w.~/-]+)?$/;

/** True for an address of nothing but letters, digits and marks that mean the same encoded or not. */
export function isNormal(address: string): boolean {
  return normal.test(address);
}

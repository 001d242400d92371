const external = /^(?:https?:\/\/|mailto:)[^\s]/i;

/** True for an address on the web or of a mailbox: what leads out of a course. */
export function isExternalAddress(address: string): boolean {
  return external.test(address);
}

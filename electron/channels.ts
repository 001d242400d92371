/** The two ways between the page and the host; there is no third. */
export const requestChannel = 'carrel:request';
export const eventChannel = 'carrel:event';

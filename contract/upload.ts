/** Where the web host takes a file that the page was handed; its name goes in the query, as `name`. */
export const uploadPath = '/upload';

/** Bytes. As much as a zip may hold unpacked. */
export const maxUploadBytes = 512 * 1024 * 1024;

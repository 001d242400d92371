/** Where the web host gives the page a file that was written for it; the id of the download follows. */
export const downloadPath = '/download/';

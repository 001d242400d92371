/** A drawn file of the course: its name in the images folder, and its SVG. */
export type PictureFile = { name: string; svg: string };

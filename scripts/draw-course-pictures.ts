/** Draws every picture of the bundled course. The same sources always give the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawCloudConcepts } from './course-pictures/cloud-concepts.ts';
import { drawCompute } from './course-pictures/compute.ts';
import { drawCovers } from './course-pictures/covers.ts';
import { drawIdentityAndAccess } from './course-pictures/identity-and-access.ts';
import { drawMicroservices } from './course-pictures/microservices.ts';
import { drawNetworking } from './course-pictures/networking.ts';
import { drawResilience } from './course-pictures/resilience.ts';
import { drawStorage } from './course-pictures/storage.ts';
import { drawWellArchitected } from './course-pictures/well-architected.ts';

const folder = path.join(import.meta.dirname, '..', 'modules', 'cloud-architecture', 'images');
const files = [
  ...drawCovers(),
  ...drawCloudConcepts(),
  ...drawWellArchitected(),
  ...drawIdentityAndAccess(),
  ...drawNetworking(),
  ...drawCompute(),
  ...drawStorage(),
  ...drawMicroservices(),
  ...drawResilience(),
];

await mkdir(folder, { recursive: true });
for (const file of files) await writeFile(path.join(folder, file.name), file.svg);
process.stdout.write(`${files.length} pictures in ${path.relative(process.cwd(), folder)}\n`);

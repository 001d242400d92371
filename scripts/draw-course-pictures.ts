/** Draws every picture of the bundled courses. The same sources always give the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawAutomation } from './course-pictures/automation.ts';
import { drawCaching } from './course-pictures/caching.ts';
import { drawCloudConcepts } from './course-pictures/cloud-concepts.ts';
import { drawCloudConceptsGerman } from './course-pictures/cloud-concepts-german.ts';
import { drawCompute } from './course-pictures/compute.ts';
import { drawCostAndSustainability } from './course-pictures/cost-and-sustainability.ts';
import { drawCovers } from './course-pictures/covers.ts';
import { drawCoversGerman } from './course-pictures/covers-german.ts';
import { drawDatabases } from './course-pictures/databases.ts';
import { drawDelivery } from './course-pictures/delivery.ts';
import { drawEvents } from './course-pictures/events.ts';
import { drawIdentityAndAccess } from './course-pictures/identity-and-access.ts';
import { drawMicroservices } from './course-pictures/microservices.ts';
import { drawMicroservicesGerman } from './course-pictures/microservices-german.ts';
import { drawMonitoring } from './course-pictures/monitoring.ts';
import { drawNetworking } from './course-pictures/networking.ts';
import { drawResilience } from './course-pictures/resilience.ts';
import { drawSecurityInDepth } from './course-pictures/security-in-depth.ts';
import { drawStorage } from './course-pictures/storage.ts';
import { drawWellArchitected } from './course-pictures/well-architected.ts';

const english = [
  ...drawCovers(),
  ...drawCloudConcepts(),
  ...drawWellArchitected(),
  ...drawIdentityAndAccess(),
  ...drawNetworking(),
  ...drawCompute(),
  ...drawStorage(),
  ...drawDatabases(),
  ...drawMonitoring(),
  ...drawAutomation(),
  ...drawCaching(),
  ...drawMicroservices(),
  ...drawEvents(),
  ...drawDelivery(),
  ...drawSecurityInDepth(),
  ...drawResilience(),
  ...drawCostAndSustainability(),
];

const german = [...drawCoversGerman(), ...drawCloudConceptsGerman(), ...drawMicroservicesGerman()];

const courses = [
  { folder: 'cloud-architecture', files: english },
  { folder: 'cloud-architektur', files: german },
];
for (const { folder, files } of courses) {
  const images = path.join(import.meta.dirname, '..', 'modules', folder, 'images');
  await mkdir(images, { recursive: true });
  for (const file of files) await writeFile(path.join(images, file.name), file.svg);
  process.stdout.write(`${files.length} pictures in ${path.relative(process.cwd(), images)}\n`);
}

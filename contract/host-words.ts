import { z } from 'zod';
import { englishHostWords, type HostWord } from '../core/host-words.ts';

const names = Object.keys(englishHostWords) as HostWord[]; // Object.keys gives no more than there is.

/** A text for each of the host's own words. */
export const hostWords = z.record(z.enum(names), z.string().min(1).max(100));

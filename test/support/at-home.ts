/** Files of tests share a process; each starts in the project's folder, wherever the one before it has gone. */
import { PROJECT } from './paths.ts';

process.chdir(PROJECT);

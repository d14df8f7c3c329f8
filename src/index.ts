export { reduce } from './data/patterns.ts';

import { nearestName } from '../../names/nearest.ts';
import type { Problem } from '../../problems.ts';

/** Where no command is named, the first word is a sheet; one that is no file but close to a command's name was meant as that. */
export function suggestCommand(problems: readonly Problem[], commands: readonly string[]): Problem[] {
  return problems.map((problem) => {
    if (problem.code !== 'file-not-found' || /[./\\]/.test(problem.at.file)) return problem;
    const command = nearestName(problem.at.file, commands);
    return command === undefined ? problem : { ...problem, command };
  });
}

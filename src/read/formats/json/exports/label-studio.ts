import { isList, isObject, isPlain, type Json, type JsonObject, objectOf } from '../parse.ts';
import type { Export } from './export.ts';

/** Label Studio: tasks with their data, the annotations that people made, and the predictions of models, which are no coders. */
export const labelStudio: Export = {
  name: 'labelstudio',
  fits: (task) => isObject(task['data']) && annotationsOf(task) !== undefined,
  *codings(task, leaveOut) {
    leaveOut('prediction', lengthOf(task['predictions']));
    leaveOut('draft', lengthOf(task['drafts']));
    const annotations = annotationsOf(task)!;
    if (annotations.length === 0) leaveOut('not-annotated');
    for (const annotation of annotations) {
      if (annotation['was_cancelled'] === true) {
        leaveOut('cancelled');
        continue;
      }
      const results = isList(annotation['result']) ? annotation['result'].filter(isObject) : [];
      const coded = new Map<string, Json[]>();
      for (const result of results) {
        const labels = labelsOf(result);
        if (labels === undefined) leaveOut('span');
        else {
          const name = String(result['from_name'] ?? 'category');
          coded.set(name, [...(coded.get(name) ?? []), ...labels]);
        }
      }
      if (coded.size === 0 && results.length > 0) continue;
      const coder = coderOf(annotation);
      const texts = Object.entries(task['data'] as JsonObject).filter(
        ([name, value]) => isPlain(value) && !coded.has(name) && name !== 'unit' && name !== 'coder',
      );
      yield objectOf([
        ['unit', task['id'] ?? task['inner_id'] ?? null],
        ...(coder === undefined ? [] : [['coder', coder] as const]),
        ...coded,
        ...texts,
      ]);
    }
  },
};

/** The key was another one before version 1. */
export function annotationsOf(task: JsonObject): readonly JsonObject[] | undefined {
  const list = task['annotations'] ?? task['completions'];
  return isList(list) && list.every((one) => isObject(one) && 'result' in one)
    ? (list as readonly JsonObject[])
    : undefined;
}

export function coderOf(annotation: JsonObject): Json | undefined {
  const by = annotation['completed_by'] ?? annotation['created_username'];
  if (!isObject(by)) return by ?? undefined;
  return by['email'] || by['username'] || by['id'] || undefined;
}

/** What is said of the whole task; undefined where it is said of a part of it. */
function labelsOf({ type, value }: JsonObject): readonly Json[] | undefined {
  if (!isObject(value) || 'start' in value || 'x' in value || 'points' in value) return undefined;
  const given = value[String(type)] ?? value['choices'] ?? value['selected'];
  if (isList(given)) return given.map((one) => (isList(one) ? one.map(String).join(' > ') : one));
  return given === undefined || isObject(given) ? undefined : [given];
}

export function lengthOf(list: Json | undefined): number {
  return isList(list) ? list.length : 0;
}

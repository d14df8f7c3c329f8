import { isList, isObject, isPlain, type Json, type JsonObject, objectOf } from '../parse.ts';
import type { Export } from './export.ts';

/** Argilla: records with the responses of users, by question (version 2) or by user (version 1), or in columns for a data set. */
export const argilla: Export = {
  name: 'argilla',
  fits: (record) => {
    const { responses } = record;
    if (isObject(responses)) return Object.values(responses).every((list) => isList(list) && list.every(isResponse));
    if (isList(responses))
      return responses.length > 0 && responses.every((one) => isObject(one) && isObject(one['values']));
    return Object.keys(record).some((key) => USERS.test(key));
  },
  *codings(record, leaveOut) {
    const byUser = new Map<string, [string, Json][]>();
    for (const { question, user, value, status } of responsesOf(record)) {
      if (status !== undefined && status !== null && status !== 'submitted') leaveOut('not-submitted');
      else if (isList(value) && value.some(isObject)) leaveOut('span');
      else if (value !== null) byUser.set(user, [...(byUser.get(user) ?? []), [question, value]]);
    }
    if (byUser.size === 0) leaveOut('not-annotated');
    const unit = record['id'] ?? record['external_id'];
    const fields = isObject(record['fields']) ? record['fields'] : record;
    const texts = Object.entries(fields).filter(
      ([key, value]) =>
        isPlain(value) && key !== 'id' && key !== 'unit' && key !== 'coder' && !/[._](responses|suggestion)/.test(key),
    );
    for (const [user, values] of byUser)
      yield objectOf([...(unit == null ? [] : [['unit', unit] as const]), ['coder', user], ...values, ...texts]);
  },
};

interface Response {
  readonly question: string;
  readonly user: string;
  readonly value: Json;
  readonly status: Json | undefined;
}

const USERS = /^(.+)\.responses\.users$/;

function isResponse(value: Json): boolean {
  return isObject(value) && 'value' in value && 'user_id' in value;
}

function* responsesOf(record: JsonObject): Generator<Response> {
  const { responses } = record;
  if (isList(responses)) {
    for (const response of responses.filter(isObject))
      for (const [question, given] of Object.entries(response['values'] as JsonObject))
        yield {
          question,
          user: String(response['user_id']),
          value: isObject(given) ? (given['value'] ?? null) : given,
          status: response['status'],
        };
  } else if (isObject(responses)) {
    for (const [question, list] of Object.entries(responses))
      for (const { user_id, value, status } of list as readonly JsonObject[])
        yield { question, user: String(user_id), value: value!, status };
  } else {
    for (const [key, users] of Object.entries(record)) {
      const [, question] = USERS.exec(key) ?? [];
      if (question === undefined || !isList(users)) continue;
      const [given, states] = [record[`${question}.responses`], record[`${question}.responses.status`]];
      for (const [i, user] of users.entries())
        yield {
          question,
          user: String(user),
          value: isList(given) ? (given[i] ?? null) : null,
          status: isList(states) ? states[i] : undefined,
        };
    }
  }
}

/** A report as JSON. Whatever stands in a list is one line, so that a result is one, unless it has such a list itself. */
export function jsonText(report: object): string {
  return `${written(report, '')}\n`;
}

function written(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (!value.some(isObject)) return JSON.stringify(value);
    const inner = `${indent}  `;
    return `[\n${value.map((one) => inner + (hasList(one) ? written(one, inner) : JSON.stringify(one))).join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a list of objects is in it. */
function hasList(value: unknown): boolean {
  return isObject(value) && Object.values(value).some((one) => Array.isArray(one) && one.some(isObject));
}

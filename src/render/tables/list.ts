import type { TableFormat } from './format.ts';

/** Every format of tables. To add one, write its file and list it here. Its module is loaded when it is used. */
export const tableFormats = [
  {
    name: 'csv',
    extension: '.csv',
    cells: 'separated',
    write: async ([first], { bom }) => (await import('./csv.ts')).csvOfTable(first!.table, ',', bom),
  },
  {
    name: 'tsv',
    extension: '.tsv',
    cells: 'separated',
    write: async ([first], { bom }) => (await import('./csv.ts')).csvOfTable(first!.table, '\t', bom),
  },
  {
    name: 'json',
    extension: '.json',
    cells: 'lists',
    write: async ([first]) => (await import('./json.ts')).jsonOfTable(first!),
  },
  {
    name: 'xlsx',
    extension: '.xlsx',
    cells: 'separated',
    write: async (tables) => (await import('./xlsx.ts')).workbookOf(tables.map(({ table }) => table)),
  },
] as const satisfies readonly TableFormat[];

export type TableFormatName = (typeof tableFormats)[number]['name'];

export function tableFormatNamed(name: TableFormatName): TableFormat {
  return tableFormats.find((format) => format.name === name)!;
}

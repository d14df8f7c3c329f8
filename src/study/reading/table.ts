export type { Column, Table } from '../../read/table.ts';

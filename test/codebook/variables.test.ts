import { describe, expect, it } from 'vitest';
import { variableRows } from '../../src/codebook/variables.ts';
import { tableOf } from '../study/reading/study-of.ts';

const read = (...headings: readonly string[]) =>
  variableRows(
    tableOf('codebook.csv', [
      headings,
      ['tone', 'warm', 'nominal'],
      ['', 'cold', ''],
      ['size', '1', headings[3] ?? 'interval'],
    ]),
  );

describe('a codebook of several variables', () => {
  it.each([
    ['variable', 'category', 'scale', 'interval'],
    ['Variable', 'Kategorie', 'Skalenniveau', 'Intervall'],
    ['Nom de la variable', 'Catégorie', 'Niveau de mesure', 'intervalle'],
    ['variable', 'categoría', 'Nivel de medición', 'intervalo'],
    ['Variabile', 'Categoria', 'Livello di misura', 'intervallo'],
    ['Variável', 'Categoria', 'Nível de mensuração', 'intervalo'],
  ])('has headings in its language: %s, %s, %s', (...headings) => {
    expect(read(...headings)).toMatchObject([
      { variable: 'tone', scale: 'nominal', rows: [0, 1] },
      { variable: 'size', scale: 'interval', rows: [2] },
    ]);
  });
});

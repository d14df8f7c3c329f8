import { annotation } from './annotation.ts';
import { crowds } from './crowds.ts';
import type { Preset } from './preset.ts';
import { qualitativeAnalysis } from './qualitative-analysis.ts';
import { screening } from './screening.ts';
import { surveys } from './surveys.ts';

/** The exports that are known. Of two that fit a sheet the one with more signs is taken. */
export const presets: readonly Preset[] = [...qualitativeAnalysis, ...annotation, ...surveys, ...crowds, ...screening];

export const presetNames: readonly string[] = presets.map(({ name }) => name);

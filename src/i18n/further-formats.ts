import { codeNames, type Formats } from './formats.js';

type Unit = 'day' | 'hour' | 'minute' | 'second';

/** What only some widgets write, as a language writes it. */
export interface FurtherFormats {
  /** `November 2021`. */
  month(month: string): string;
  /** A whole number of a unit with its word in the right plural: `3 days`. */
  unit(value: number, unit: Unit): string;
  /** The figure and the word of `unit` apart, in the language's order of parts. */
  unitParts(value: number, unit: Unit): { figure: string; word: string };
  /** For sorting, as the language's dictionaries do. */
  compare(one: string, other: string): number;
  /** Name of an ISO 3166-1 country; the code itself where unknown. */
  country(code: string): string;
}

export function furtherFormats({ once, number }: Formats): FurtherFormats {
  return once('further', (locale) => {
    const unitFormat = (unit: Unit) =>
      once(unit, () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }));
    const monthFormat = () =>
      once('month', () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
    return {
      month: (month) => monthFormat().format(Date.parse(month)),
      unit: (value, unit) => unitFormat(unit).format(value),
      unitParts(value, unit) {
        let figure = '';
        let word = '';
        for (const part of unitFormat(unit).formatToParts(value)) {
          if (part.type === 'unit') word += part.value;
          else if (part.type !== 'literal') figure += part.value;
        }
        // Some languages say "one day" in a word alone, with no figure in it.
        return { figure: figure || number(value), word };
      },
      compare: (one, other) => once('compare', () => new Intl.Collator(locale)).compare(one, other),
      country: (code) => once('countries', () => codeNames(locale, 'region'))(code),
    };
  });
}

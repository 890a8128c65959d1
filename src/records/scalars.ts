import * as z from 'zod';

/** Lower-case ASCII words joined by single hyphens: the shape of every id. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slug = z
  .string()
  .regex(slugPattern, 'a slug: lower-case ASCII letters and digits joined by single hyphens');
export const text = z
  .string()
  .refine((value) => value.trim() !== '', 'text that is not blank (leave the field out where nothing is known)');
export const count = z.int().min(0);
export const positiveCount = z.int().min(1);
export const positive = z.number().positive();
export const notNegative = z.number().min(0);
export const url = z.string().regex(/^https?:\/\/\S+$/, 'an http or https address');
export const percentage = z.number().min(0).max(100);
/** A year of publication; the oldest journals began in 1665. */
export const year = z.int().min(1665).max(2100);

const days = (yearNumber: number, month: number): number => new Date(Date.UTC(yearNumber, month, 0)).getUTCDate();

/** A calendar date to the precision that is known: `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.string().refine((value) => {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!match) return false;
  const [, yearText, monthText, dayText] = match;
  const month = Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  return month >= 1 && month <= 12 && day >= 1 && day <= days(Number(yearText), month);
}, 'a calendar date, YYYY-MM or YYYY-MM-DD');

/** A date to year, month or day. */
export const looseDate = z.union([partialDate, z.string().regex(/^\d{4}$/)], {
  error: 'a date: YYYY, YYYY-MM or YYYY-MM-DD',
});

export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, 'a bare DOI that starts with 10. (no https://doi.org/ before it)');
export const pmid = z.string().regex(/^\d{1,9}$/, 'a PubMed id: digits only, as text');
export const pmcid = z.string().regex(/^PMC\d+$/, 'a PubMed Central id: PMC and digits');

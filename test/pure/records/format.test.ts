import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../../src/records/parse.js';
import { studySchema } from '../../../src/records/study.js';
import { everything } from '../../support/everything.js';
import { shippedVocabulary } from '../../support/terms.js';
import { isRecord, pathsOf } from '../../support/values.js';

const vocabulary = await shippedVocabulary();

/** Every field that a JSON schema allows, as paths. */
function fieldsOf(shape: unknown, at = ''): string[] {
  if (!isRecord(shape)) return [];
  const { properties, items } = shape;
  const own = Object.entries(isRecord(properties) ? properties : {}).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...fieldsOf(inner, path)];
  });
  return [...own, ...fieldsOf(items, at)];
}

describe('the fixture that states everything', () => {
  it('is a good record', () => {
    const parsed = parseStudy(everything, vocabulary);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it('leaves no field of the format out', () => {
    const fields = fieldsOf(z.toJSONSchema(studySchema, { io: 'input', unrepresentable: 'any' }));
    const stated = new Set(pathsOf(everything));
    expect(fields.length).toBeGreaterThan(90);
    expect(fields.filter((field) => !stated.has(field))).toEqual([]);
  });
});

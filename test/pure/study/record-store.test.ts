import { describe, expect, it } from 'vitest';
import { RecordStore } from '../../../src/features/study/record.store.js';
import { study } from '../../support/records.js';

const text = (id: string): string => JSON.stringify(study(id));
const megabyte = 1024 * 1024;

describe('kept records', () => {
  it('are the records that were read, by id, with the revision that they were read at', () => {
    const kept = new RecordStore(megabyte);
    const record = kept.keep('a', 'revision-1', text('a'));
    expect(record).toEqual(study('a'));
    expect(kept.get('a')).toEqual({ revision: 'revision-1', record });
    expect(kept.get('b')).toBeUndefined();
  });

  it('of a study are those of its last revision', () => {
    const kept = new RecordStore(megabyte);
    kept.keep('a', 'revision-1', text('a'));
    kept.keep('a', 'revision-2', JSON.stringify(study('a', { title: 'Changed' })));
    expect(kept.get('a')).toMatchObject({ revision: 'revision-2', record: { title: 'Changed' } });
  });

  it('cannot be changed, since many requests share them', () => {
    const record = new RecordStore(megabyte).keep('a', 'revision-1', text('a'));
    expect(() => record.arms.reverse()).toThrow(TypeError);
    expect(() => Object.assign(record.population, { ageMean: 60 })).toThrow(TypeError);
  });

  it('hold at most so many bytes: those that nobody asks for leave first', () => {
    const kept = new RecordStore(text('1').length * 4 * 5);
    for (const id of ['1', '2', '3', '4', '5']) kept.keep(id, 'revision', text(id));
    kept.get('1');
    kept.keep('6', 'revision', text('6'));
    expect(['1', '2', '6'].map((id) => kept.get(id) !== undefined)).toEqual([true, false, true]);
  });

  it('are none where no bytes are given', () => {
    const kept = new RecordStore(0);
    expect(kept.keep('a', 'revision-1', text('a'))).toEqual(study('a'));
    kept.keepPage('page', ['a']);
    expect([kept.get('a'), kept.lastPage('page')]).toEqual([undefined, []]);
  });
});

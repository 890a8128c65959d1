import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Seen } from '../../../src/cli/files/seen.js';
import { holdsStore, replaceData, settleData, storeFolder } from '../../../src/graph/local/folder.js';
import { cellOf, Unwritable } from '../../../src/import/bulk/cell.js';
import { CsvTable } from '../../../src/import/bulk/csv-table.js';
import { layOut } from '../../../src/import/bulk/lay-out.js';
import { prepareStudy } from '../../../src/import/prepare.js';
import { sha256 } from '../../../src/records/canonical.js';
import { study } from '../../support/records.js';

describe('what a bulk import cannot write', () => {
  const there = (): boolean => true;

  it('of a projection is an error, not left out', () => {
    const prepared = prepareStudy(study('a'));
    const projection = { ...projectionOf(prepared.projection), citations: [] };
    expect(() => layOut({ ...prepared, projection }, there)).toThrow(
      'holds citations, which src/import/bulk/shapes.ts',
    );
  });

  it('of a node is an error when the model does not name it', () => {
    const table = new CsvTable('', 'Study', ['title'], ['id:ID(Study)']);
    expect(() => table.row({ title: 'x', colour: 'red' }, ['a'])).toThrow('Study has no property colour');
  });

  it('of a value is refused: what divides the files, and lists that they cannot hold', () => {
    for (const value of ['a\u001fb', ['\u001d'], [''], [1, 'a'], { a: 1 }, [[1]]]) {
      expect(() => cellOf(value)).toThrow(Unwritable);
    }
  });

  it('is nothing else: types are those of the values', () => {
    const types = ['', 1, 1.5, -0, true, ['a'], [1, 2], [1, 2.5], [false], []].map((value) => {
      const cell = cellOf(value);
      return cell === null || cell === 'EMPTY_LIST' ? cell : cell.type;
    });
    const lists = ['string[]', 'long[]', 'double[]', 'boolean[]', 'EMPTY_LIST'];
    expect(types).toEqual(['string', 'long', 'double', 'long', 'boolean', ...lists]);
    expect([cellOf(undefined), cellOf(null)]).toEqual([null, null]);
  });
});

const projectionOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

describe('the records that were seen', () => {
  it('are told apart by kind, id and text, with the place of the first, however many there are', () => {
    const seen = new Seen();
    const places = ['a.json', 'b.json[0]', 'b.json[7]', 'c:1.ndjson:1'];
    places.forEach((place, index) => seen.look('study', `first-${index}`, sha256(place), place));
    for (let index = 0; index < 5_000; index += 1) {
      expect(seen.look('study', `s${index}`, sha256(`${index}`), `d.ndjson:${index}`).is).toBe('FIRST');
    }
    for (const [index, place] of places.entries()) {
      expect(seen.look('study', `first-${index}`, sha256(place), 'x')).toEqual({ is: 'SAME', place });
      expect(seen.look('study', `first-${index}`, sha256('other'), 'x')).toEqual({ is: 'OTHER', place });
    }
    expect(seen.look('study', 's4999', sha256('4999'), 'x')).toEqual({ is: 'SAME', place: 'd.ndjson:4999' });
    expect(seen.look('synthesis', 's1', sha256('1'), 'x').is).toBe('FIRST');
    seen.take('study', 's7');
    expect(['s7', 's8', 'none'].map((id) => seen.wasTaken('study', id))).toEqual([true, false, false]);
  });
});

describe('data that are replaced', () => {
  function folderWith(...data: ('data' | 'data.replaced' | 'new')[]) {
    const root = mkdtempSync(path.join(tmpdir(), 'chondrograph-replace-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const name of data) {
      mkdirSync(path.join(root, name, 'databases', 'system'), { recursive: true });
      writeFileSync(path.join(root, name, name), '');
    }
    return storeFolder(root);
  }

  it('are gone once the new ones are in their place', () => {
    const folder = folderWith('data', 'new');
    replaceData(folder, path.join(folder.root, 'new'));
    expect([existsSync(path.join(folder.data, 'new')), existsSync(folder.replacedData)]).toEqual([true, false]);
  });

  it('come back when the new ones cannot be put there, and after a crash before they were', () => {
    const folder = folderWith('data');
    expect(() => replaceData(folder, path.join(folder.root, 'missing'))).toThrow('ENOENT');
    expect(existsSync(path.join(folder.data, 'data'))).toBe(true);
    const crashed = folderWith('data.replaced');
    expect(holdsStore(crashed)).toBe(true);
    settleData(crashed);
    expect(existsSync(path.join(crashed.data, 'data.replaced'))).toBe(true);
  });
});

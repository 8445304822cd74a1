import type { Dataset } from '../model/types.ts'
import { dropDatasetIndex } from './search/indexDocument.ts'
import type { Row, Sql } from './sql.ts'

export interface DatasetStore {
  list(): Dataset[]
  get(name: string): Dataset | undefined
  create(dataset: Omit<Dataset, 'key'>): Dataset
  update(key: number, changes: { aclMode: Dataset['aclMode'] }): void
  /** Removes the dataset with all that is in it, its history too. */
  remove(key: number): void
}

export function datasetStore(sql: Sql): DatasetStore {
  return {
    list: () => sql.all('SELECT * FROM dataset ORDER BY key').map(readDataset),
    get(name) {
      const row = sql.get('SELECT * FROM dataset WHERE name = ?', name)
      return row && readDataset(row)
    },
    create(dataset) {
      const { lastInsertRowid } = sql.run(
        'INSERT INTO dataset (name, acl_mode, created_at, created_by, addon_for, profile) VALUES (?, ?, ?, ?, ?, ?)',
        dataset.name,
        dataset.aclMode,
        dataset.createdAt,
        dataset.createdBy,
        dataset.addonFor ?? null,
        dataset.datasetProfile ?? null,
      )
      return { ...dataset, key: lastInsertRowid }
    },
    update(key, { aclMode }) {
      sql.run('UPDATE dataset SET acl_mode = ? WHERE key = ?', aclMode, key)
    },
    remove(key) {
      sql.transaction(() => {
        dropDatasetIndex(sql.db, key)
        sql.run('DELETE FROM dataset WHERE key = ?', key)
      })
    },
  }
}

function readDataset(row: Row): Dataset {
  const addonFor = row['addon_for']
  const profile = row['profile']
  const aclMode = row['acl_mode']
  return {
    key: Number(row['key']),
    name: String(row['name']),
    aclMode: aclMode === 'public' || aclMode === 'custom' ? aclMode : 'private',
    createdAt: String(row['created_at']),
    createdBy: String(row['created_by']),
    ...(typeof addonFor === 'string' ? { addonFor } : {}),
    ...(typeof profile === 'string' ? { datasetProfile: profile } : {}),
  }
}

import type { StoredDocument } from '../localDataset.ts'
import { type Finding, validateDocuments } from '../validateDocuments.ts'

/** Every finding, as a line. */
export async function said(...documents: StoredDocument[]): Promise<string[]> {
  const lines: string[] = []
  for await (const finding of validateDocuments(documents)) lines.push(line(finding))
  return lines
}

function line({ documentId, path, level, message }: Finding): string {
  return `${documentId} ${path}: ${level}: ${message}`
}

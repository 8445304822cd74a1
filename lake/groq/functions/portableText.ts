import { portableText } from '../text/documentText.ts'
import { unary, type FunctionTable } from './define.ts'

export const portableTextFunctions: FunctionTable = {
  /** Joins spans, which are indexed joined too. */
  text: { ...unary(portableText), keepsWords: true },
}

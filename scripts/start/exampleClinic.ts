import { createReadStream, existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

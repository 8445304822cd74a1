export { singletons } from './singletonsPlugin.ts'

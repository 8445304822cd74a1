export { createWebsite, type Website, type WebsiteOptions } from './website.ts'

/** The API version of every request these plugins make. */
export const apiVersion = '2025-02-19'

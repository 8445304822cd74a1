/** What the tool is called in the Studio's addresses. */
export const toolName = 'attention'

import type { LinkFaultTexts } from '../../../language/link-fault.ts'
import { LINK_FAULTS } from '../../../language/link-fault.ts'

/** What is said of links that cannot be read. */
export const LINKS: { readonly faults: LinkFaultTexts } = { faults: LINK_FAULTS }

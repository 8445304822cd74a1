/** Which picture goes into which file, relative to the clinic's folder. */
import { balancedStones } from './scenes/balancedStones.ts'
import { breakfastForBones } from './scenes/breakfastForBones.ts'
import { coastPath } from './scenes/coastPath.ts'
import { heelRaise, mirrorCheck, plateModel } from './scenes/exercises.ts'
import { logo } from './scenes/logo.ts'
import { mirrorAndSlippers } from './scenes/mirrorAndSlippers.ts'
import { morningFootprints } from './scenes/morningFootprints.ts'
import { plateForGout } from './scenes/plateForGout.ts'
import { dietitian, generalPractitioner, physiotherapist, podiatrist } from './scenes/portraits.ts'
import { ridgeRunner } from './scenes/ridgeRunner.ts'
import { glowingNerve } from './scenes/spine.ts'
import { thawingIce } from './scenes/thawingIce.ts'

export const pictures: readonly { file: string; svg: () => string }[] = [
  { file: 'pictures/ankle-sprain.webp', svg: balancedStones },
  { file: 'pictures/plantar-heel-pain.webp', svg: morningFootprints },
  { file: 'pictures/knee-osteoarthritis.webp', svg: coastPath },
  { file: 'pictures/achilles-tendon.webp', svg: ridgeRunner },
  { file: 'pictures/frozen-shoulder.webp', svg: thawingIce },
  { file: 'pictures/calcium-and-vitamin-d.webp', svg: breakfastForBones },
  { file: 'pictures/gout-and-food.webp', svg: plateForGout },
  { file: 'pictures/diabetes-foot-check.webp', svg: mirrorAndSlippers },
  { file: 'pictures/sciatica.webp', svg: glowingNerve },
  { file: 'pictures/physiotherapist.webp', svg: physiotherapist },
  { file: 'pictures/podiatrist.webp', svg: podiatrist },
  { file: 'pictures/dietitian.webp', svg: dietitian },
  { file: 'pictures/general-practitioner.webp', svg: generalPractitioner },
  { file: 'pictures/logo.png', svg: logo },
  // What a browser puts beside a page that is saved with its pictures.
  { file: 'posts/achilles-tendon_files/heel-raise.webp', svg: heelRaise },
  { file: 'posts/diabetes-foot-check_files/mirror-check.webp', svg: mirrorCheck },
  { file: 'posts/gout-and-food_files/plate.webp', svg: plateModel },
  { file: 'posts/achilles-tendon_files/logo.png', svg: logo },
  { file: 'posts/diabetes-foot-check_files/logo.png', svg: logo },
]
